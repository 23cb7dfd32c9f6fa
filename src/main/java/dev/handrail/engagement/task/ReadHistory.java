package dev.handrail.engagement.task;

import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.HistoryLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened in an engagement, as the commits noted it. */
@Component
final class ReadHistory {
    private static final int PAGE = 500;

    /** Older than so many pages nobody reads on a card; an export has all of it. */
    private static final int MOST_PAGES = 40;

    private static final Duration LATELY = Duration.ofDays(30);

    private final DocumentStore store;
    private final ProductTime time;

    ReadHistory(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    private static boolean isAbout(HistoryLine line, int task) {
        String number = String.valueOf(task);
        return number.equals(line.details().get("task"))
                || Arrays.asList(line.details().getOrDefault("tasks", "").split(","))
                        .contains(number);
    }

    /** A task's newest lines, the newest first, as far as they are not long before its last change. */
    List<HistoryLine> lately(EngagementId engagement, Task task, int most) {
        return newest(engagement, task.changedAt().minus(LATELY), line -> isAbout(line, task.number()), most);
    }

    /** A task's newest lines of all times, the newest first. */
    List<HistoryLine> of(EngagementId engagement, int task, int most) {
        return newest(engagement, Instant.EPOCH, line -> isAbout(line, task), most);
    }

    /** The engagement's newest lines, the newest first. */
    List<HistoryLine> all(EngagementId engagement, int most) {
        List<HistoryLine> lately = newest(engagement, time.instant().minus(LATELY), line -> true, most);
        return lately.size() == most ? lately : newest(engagement, Instant.EPOCH, line -> true, most);
    }

    private List<HistoryLine> newest(EngagementId engagement, Instant since, Predicate<HistoryLine> wanted, int most) {
        Deque<HistoryLine> newest = new ArrayDeque<>();
        @Nullable String after = HistoryLine.KIND + "/%020d".formatted(Math.max(0, since.toEpochMilli()));
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            Page read = store.query(engagement.partition(), HistoryLine.KIND, after, PAGE);
            for (Stored stored : read.documents()) {
                HistoryLine line = HistoryLine.read(stored);
                if (wanted.test(line)) {
                    newest.addFirst(line);
                }
            }
            while (newest.size() > most) {
                newest.removeLast();
            }
            after = read.next();
        }
        return new ArrayList<>(newest);
    }
}
