package dev.handrail.engagement.portfolio;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A FastTrack manager's portfolio through real turns and letters. */
class PortfolioFlowTests {
    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    @BeforeEach
    void begin() {
        there.begin(List.of("intune"), ZoneId.of("Europe/London"), new Dates(null, null, null, null), HARRIET, JONAS);
        there.tasks(
                "initiate",
                there.task(901, "initiate", false, Task.State.OPEN, null),
                there.task(902, "initiate", false, Task.State.OPEN, null));
    }

    private void finish(int number) {
        there.press(HARRIET, "task.done", Map.of("task", number));
    }

    @Test
    void anInstanceWhoseClockIsBehindLeavesNothingStale() {
        finish(901);
        assertThat(there.say(JONAS, "portfolio")).contains("1 open");
        there.clock.advance(Duration.ofMinutes(-10));
        finish(902);
        assertThat(there.say(JONAS, "portfolio")).contains("0 open");
    }

    @Test
    void saysWhatPeopleWouldSay() {
        there.tasks("initiate", there.task(901, "initiate", false, Task.State.OPEN, LocalDate.parse("2026-03-01")));
        there.press(HARRIET, "task.take", Map.of("task", 901));
        assertThat(there.say(JONAS, "portfolio"))
                .contains("sign-off: nobody has signed yet", "1 overdue", "changed today");
        assertThat(there.say(JONAS, "meu portfólio")).contains("1 atrasada ·");
        there.passTo(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(there.say(JONAS, "portfolio")).contains("last change yesterday");
        there.passTo(Instant.parse("2026-03-04T12:00:00Z"));
        assertThat(there.say(JONAS, "portfolio")).contains("last change 2 days ago");
    }
}
