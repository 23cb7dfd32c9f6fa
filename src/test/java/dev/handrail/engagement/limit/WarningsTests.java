package dev.handrail.engagement.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate END = LocalDate.parse("2026-04-01");

    private static Watched watched(@Nullable Integer told) {
        LocalDate from = END.minusDays(30);
        return new Watched("p/e", Anchor.PURCHASE, from, END, Instant.parse("2026-03-02T00:00:00Z"), told, null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # now, told last, the step that is told now
            2026-03-18T08:59:59Z, -,  -
            2026-03-18T09:00:00Z, -,  14
            2026-03-18T09:00:00Z, 14, -
            2026-03-25T09:00:00Z, 14, 7
            2026-03-29T07:59:59Z, 7,  -
            2026-03-29T08:00:00Z, 7,  3
            2026-03-31T08:00:00Z, 14, 1
            2026-04-01T08:00:00Z, 1,  0
            2026-04-02T07:59:59Z, 0,  -
            2026-04-02T08:00:00Z, 0,  -1
            2026-06-02T08:00:00Z, -,  -1
            2026-06-02T08:00:00Z, -1, -
            """)
    void theNewestStepThatNobodyWasToldOfIsToldAtNineByTheWallClock(
            Instant now, @Nullable Integer told, @Nullable Integer step) {
        assertThat(Warnings.reached(watched(told), now, LONDON).orElse(null)).isEqualTo(step);
    }

    @Test
    void theNextStepFallsDueAnHourEarlierByTheWorldsClockOnceSummerTimeHasCome() {
        assertThat(Warnings.next(watched(null), LONDON)).contains(Instant.parse("2026-03-18T09:00:00Z"));
        assertThat(Warnings.next(watched(7), LONDON)).contains(Instant.parse("2026-03-29T08:00:00Z"));
        assertThat(Warnings.next(watched(Warnings.PASSED), LONDON)).isEmpty();
    }

    @Test
    void nobodyIsWarnedOfWhatWasMetOrIsNotCounted() {
        Watched met = watched(null).with(new Watched.Met("p1", END, Instant.EPOCH));
        Watched uncounted = new Watched("p/e", Anchor.PURCHASE, null, null, Instant.EPOCH, null, null);
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(Warnings.reached(met, later, LONDON)).isEmpty();
        assertThat(Warnings.reached(uncounted, later, LONDON)).isEmpty();
        assertThat(Warnings.next(uncounted, LONDON)).isEmpty();
    }
}
