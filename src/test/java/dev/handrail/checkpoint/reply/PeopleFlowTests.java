package dev.handrail.checkpoint.reply;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.KnowCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes part at the time is reminded, and nobody else. */
class PeopleFlowTests {
    private final Tuesdays tuesdays = new Tuesdays();
    private final EngagementInMemory there = tuesdays.there;

    @AfterEach
    void end() {
        tuesdays.close();
    }

    private List<String> reminders(EngagementInMemory.Who who) {
        return there.shownTo(who).stream()
                .filter(line -> line.contains("Reminder:"))
                .toList();
    }

    private void join() {
        there.deliver(KnowCodes.letter(there.engagement()));
        there.meet(PRIYA, true, "en", null);
        assertThat(there.say(PRIYA, "join " + there.engagement().code())).contains("PRIYA, you");
    }

    @Test
    void whoJoinsAfterTheDayLeadIsRemindedAtOnce() {
        tuesdays.passTo("2026-10-19T12:00:00Z");
        join();
        assertThat(reminders(PRIYA)).singleElement().asString().doesNotContain("told you earlier");
        tuesdays.passTo("2026-10-20T08:00:00Z");
        assertThat(reminders(PRIYA)).hasSize(2);
        assertThat(reminders(HARRIET)).hasSize(2);
    }

    @Test
    void whoLeavesIsRemindedNoMore() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        Map<String, Object> data = new HashMap<>(there.carried(RAFAEL, ShowReminder.SNOOZE));
        data.put("until", "hour");
        there.press(RAFAEL, ShowReminder.SNOOZE, data);
        there.press(RAFAEL, "people.left", Map.of("told", ""));
        tuesdays.passTo("2026-10-20T08:00:00Z");
        assertThat(reminders(RAFAEL)).hasSize(1);
        assertThat(reminders(HARRIET)).hasSize(2);
        assertThat(tuesdays.meeting().snoozed()).isEmpty();
    }

    @Test
    void anEngagementThatIsClosedRemindsNobodyUntilItIsReopened() {
        tuesdays.passTo("2026-10-19T07:00:00Z");
        there.change(each -> each.archived(there.clock.instant(), LocalDate.parse("2027-10-19")));
        tuesdays.passTo("2026-10-19T20:00:00Z");
        assertThat(reminders(HARRIET)).isEmpty();
        there.change(each -> each.reopened());
        tuesdays.passTo("2026-10-20T05:00:30Z");
        assertThat(reminders(HARRIET)).hasSize(1);
        tuesdays.passTo("2026-10-20T08:00:00Z");
        assertThat(reminders(HARRIET)).hasSize(2);
        assertThat(reminders(JONAS)).hasSize(2);
    }

    @Test
    void nobodyIsWokenByAnythingButPeople() {
        tuesdays.passTo("2026-10-15T08:00:00Z");
        String version = tuesdays.read().document().version();
        there.say(HARRIET, "add a task called Sweep the yard");
        there.settle();
        assertThat(tuesdays.read().document().version()).isEqualTo(version);
        join();
        assertThat(tuesdays.read().document().version()).isNotEqualTo(version);
        assertThat(there.clock.instant()).isBefore(Instant.parse("2026-10-15T08:05:00Z"));
    }
}
