package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.Document;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.HistoryLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadBackTests {
    private static final EngagementId ID = EngagementId.startedBy("long");

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final ReadBack readBack = new ReadBack(store, new ProductTime(clock));
    private final Instant began = clock.instant().minus(Duration.ofDays(700));

    /** Lines in equal distances, the last of them now. */
    private void happen(int lines, Duration apart) {
        List<Write> writes = new ArrayList<>();
        for (int number = 0; number < lines; number++) {
            Instant at = clock.instant().minus(apart.multipliedBy(lines - 1L - number));
            HistoryLine line = new HistoryLine("line", "", at, Map.of("number", "" + number));
            writes.add(new Write.Create(new Document(
                    ID.partition(),
                    "history/%020d/%08d".formatted(at.toEpochMilli(), number),
                    HistoryLine.KIND,
                    EngagementDocuments.json(line),
                    null,
                    null)));
            if (writes.size() == 100 || number == lines - 1) {
                store.commit(ID.partition(), writes);
                writes = new ArrayList<>();
            }
        }
    }

    private static List<String> numbers(ReadBack.Lines lines) {
        return lines.lines().stream().map(line -> line.details().get("number")).toList();
    }

    @Test
    void theNewestOfManyMoreThanAnybodyReadsAreThere() {
        happen(25_000, Duration.ofMinutes(30));

        assertThat(numbers(readBack.read(ID, Instant.EPOCH, null, line -> true, 3)))
                .containsExactly("24999", "24998", "24997");
    }

    @Test
    void manyWithinADayAreReadFromTheNewestToo() {
        happen(12_000, Duration.ofMillis(5));

        assertThat(numbers(readBack.read(ID, Instant.EPOCH, null, line -> true, 2)))
                .containsExactly("11999", "11998");
    }

    @Test
    void whoeverGoesOnReadsEveryLineOnceDownToTheFirst() {
        happen(1_203, Duration.ofHours(7));

        List<String> all = new ArrayList<>();
        @Nullable String before = null;
        do {
            ReadBack.Lines lines = readBack.read(ID, began, before, line -> true, 100);
            all.addAll(numbers(lines));
            before = lines.before();
        } while (before != null);

        assertThat(all).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo("1202");
        assertThat(all.getLast()).isEqualTo("0");
    }

    @Test
    void aPlaceThatIsNoneIsTheNewest() {
        happen(2, Duration.ofHours(1));

        for (Object forged : List.of("history/x", 7, "tasks/1", Map.of())) {
            assertThat(numbers(readBack.read(ID, began, forged, line -> true, 5)))
                    .containsExactly("1", "0");
        }
    }
}
