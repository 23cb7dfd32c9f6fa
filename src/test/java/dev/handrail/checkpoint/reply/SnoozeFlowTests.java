package dev.handrail.checkpoint.reply;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.EngagementInMemory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders that somebody puts off come once more, at the moment that was chosen or not at all. */
class SnoozeFlowTests {
    private final Tuesdays tuesdays = new Tuesdays();
    private final EngagementInMemory there = tuesdays.there;

    @AfterEach
    void end() {
        tuesdays.close();
    }

    private String putOff(String until) {
        Map<String, Object> data = new HashMap<>(there.carried(RAFAEL, ShowReminder.SNOOZE));
        data.put("until", until);
        return there.press(RAFAEL, ShowReminder.SNOOZE, data);
    }

    private List<Object> choices() {
        return there.buttons(RAFAEL, ShowReminder.SNOOZE).stream()
                .map(data -> data.get("until"))
                .toList();
    }

    private List<String> reminders() {
        return there.shownTo(RAFAEL).stream()
                .filter(line -> line.contains("Reminder"))
                .toList();
    }

    @Test
    void aReminderThatIsPutOffComesOnceMore() {
        tuesdays.passTo("2026-10-20T07:00:30Z");
        assertThat(reminders()).hasSize(2).last().asString().contains("Remind me again");
        assertThat(putOff("ten-minutes")).contains("I’ll remind you again", "9:10");
        tuesdays.passTo("2026-10-20T07:10:00Z");
        assertThat(reminders()).hasSize(2);
        tuesdays.passTo("2026-10-20T08:00:00Z");
        assertThat(reminders()).hasSize(3).allMatch(line -> line.startsWith("create"));
        assertThat(reminders().getLast()).contains("Remind me again").doesNotContain("I’ll remind you again");
        tuesdays.passTo("2026-10-20T12:00:00Z");
        assertThat(reminders()).hasSize(3);
        assertThat(tuesdays.meeting().snoozed()).isEmpty();
        assertThat(there.history()).contains("meeting.put-off", "meeting.reminded-again");
    }

    @Test
    void onlyWhatIsBeforeTheMeetingMayBeChosen() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        assertThat(choices()).containsExactly("ten-minutes", "hour", "morning");
        tuesdays.passTo("2026-10-20T07:01:00Z");
        assertThat(choices()).containsExactly("ten-minutes");
        assertThat(putOff("hour")).contains("would have begun by then");
        assertThat(putOff("whenever")).contains("Remind me again");
        assertThat(tuesdays.meeting().snoozed()).isEmpty();
    }

    @Test
    void tomorrowMorningIsEightInThePersonsZone() {
        there.meet(RAFAEL, true, "en", ZoneId.of("Europe/London"));
        tuesdays.passTo("2026-10-19T08:01:00Z");
        putOff("morning");
        assertThat(tuesdays.meeting().snoozed()).containsEntry(RAFAEL.id(), Instant.parse("2026-10-20T07:00:00Z"));
    }

    @Test
    void aReminderThatIsPutOffSurvivesARestartAndIsSaidToBeLate() {
        tuesdays.passTo("2026-10-20T07:00:30Z");
        putOff("ten-minutes");
        there.sleepTo(Instant.parse("2026-10-20T07:40:00Z"));
        assertThat(reminders()).hasSize(3).last().asString().contains("I should have told you earlier");
        there.sleepTo(Instant.parse("2026-10-20T07:50:00Z"));
        assertThat(reminders()).hasSize(3);
    }

    @Test
    void itIsDroppedWhenTheMeetingBeganMeanwhile() {
        tuesdays.passTo("2026-10-20T07:00:30Z");
        putOff("ten-minutes");
        there.sleepTo(Instant.parse("2026-10-20T08:00:01Z"));
        assertThat(reminders()).hasSize(2);
        assertThat(tuesdays.meeting().snoozed()).isEmpty();
        assertThat(there.history()).contains("meeting.reminded-again");
    }

    @Test
    void aMeetingThatIsMovedOrCancelledRemindsNobodyOnceMore() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        putOff("hour");
        tuesdays.change(meeting -> meeting.moved(LocalDateTime.parse("2026-10-22T10:00"), 30, there.clock.instant()));
        tuesdays.passTo("2026-10-19T10:00:00Z");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoCantComeIsNotRemindedOnceMore() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        putOff("hour");
        tuesdays.fill(RAFAEL, ShowReminder.CANNOT, "meeting.cannot-send", Map.of());
        tuesdays.passTo("2026-10-19T10:00:00Z");
        assertThat(reminders().stream().filter(line -> line.startsWith("create")))
                .hasSize(1);
    }

    @Test
    void thePressIsTakenOnceAndAgainAfterAnother() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        Map<String, Object> first = new HashMap<>(there.carried(RAFAEL, ShowReminder.SNOOZE));
        first.put("until", "ten-minutes");
        there.press(RAFAEL, ShowReminder.SNOOZE, first);
        Instant until = Objects.requireNonNull(tuesdays.meeting().snoozed().get(RAFAEL.id()));
        there.press(RAFAEL, ShowReminder.SNOOZE, first);
        assertThat(tuesdays.meeting().snoozed()).containsEntry(RAFAEL.id(), until);
        putOff("hour");
        putOff("ten-minutes");
        assertThat(tuesdays.meeting().snoozed().get(RAFAEL.id()))
                .isBetween(until.plusSeconds(1), until.plusSeconds(300));
    }

    @Test
    void whatIsPutOffConcernsNobodyElsesCard() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        Meeting before = tuesdays.meeting();
        putOff("hour");
        assertThat(tuesdays.meeting().revision()).isEqualTo(before.revision());
        assertThat(tuesdays.press(HARRIET, ShowReminder.COME)).contains("You come.");
    }
}
