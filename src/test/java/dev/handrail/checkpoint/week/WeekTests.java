package dev.handrail.checkpoint.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.MemoryStore;
import dev.handrail.time.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A week of a few engagements, the platform failing for one message in a hundred; large ones are run by hand. */
class WeekTests {
    private static WhatCame week(int engagements, int instances, Instant killAt) {
        SettableClock clock = new SettableClock();
        return new SimulatedWeek(clock, new MemoryStore(clock), 7, false).run(engagements, instances, killAt);
    }

    @Test
    void everyReminderComesOnceOrIsInDoubtInTheLedger() {
        WhatCame came = week(12, 1, Instant.MAX);
        assertThat(came.wrong()).isEmpty();
        assertThat(came.reminders() + came.inDoubt()).isGreaterThanOrEqualTo(12 * 10 * 2);
    }

    @Test
    void anInstanceThatIsKilledAmongRemindersLosesAndDoublesNone() {
        WhatCame came = week(12, 2, Instant.parse("2026-10-20T07:00:00.600Z"));
        assertThat(came.wrong()).isEmpty();
        assertThat(came.reminders() + came.inDoubt()).isGreaterThanOrEqualTo(12 * 10 * 2);
    }
}
