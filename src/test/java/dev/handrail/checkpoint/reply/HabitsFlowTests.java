package dev.handrail.checkpoint.reply;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.Habits;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.store.Stored;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people want to be reminded, and that all of their meetings follow. */
class HabitsFlowTests {
    private static final String CUSTOMER = "22222222-2222-4222-8222-222222222222";
    private static final String SAVE = HabitsForm.SAVE;

    private final Tuesdays tuesdays = new Tuesdays();
    private final EngagementInMemory there = tuesdays.there;

    @AfterEach
    void end() {
        tuesdays.close();
    }

    private Optional<Habits> kept(String who) {
        return there.store
                .read("person:" + CUSTOMER + ":" + who, Habits.KIND)
                .map(Stored::document)
                .map(document -> EngagementDocuments.read(document, Habits.class));
    }

    private static Map<String, Object> form(String leads, String from, String to) {
        return Map.of("leads", leads, "from", from, "to", to, "digest", "true", "at", "08:30");
    }

    private List<String> reminders() {
        return there.shownTo(RAFAEL).stream()
                .filter(line -> line.contains("Reminder:"))
                .toList();
    }

    @Test
    void whatIsUsualIsShownAndMayBeChanged() {
        assertThat(there.say(RAFAEL, "my reminders"))
                .contains(
                        "1 day, 1 hour",
                        "Nothing from 20:00 until 07:00",
                        "daily digest at 09:00",
                        ShowReminder.HABITS);
        assertThat(tuesdays.press(RAFAEL, ShowReminder.HABITS)).contains("How I remind you", "1440,60", "20:00");
        there.press(RAFAEL, SAVE, form("240,15", "22:00", "06:00"));
        assertThat(there.shownTo(RAFAEL).getLast()).contains("4 hours, 15 minutes", "Nothing from 22:00 until 06:00");
        assertThat(kept("rafael").orElseThrow())
                .returns(List.of(240, 15), Habits::leads)
                .returns(LocalTime.of(22, 0), Habits::quietFrom)
                .returns(LocalTime.of(8, 30), Habits::digestAt);
        tuesdays.passTo("2026-10-20T09:00:00Z");
        assertThat(reminders()).hasSize(2);
        // Four hours before ten is six.
        assertThat(there.shownTo(HARRIET))
                .filteredOn(line -> line.contains("Reminder: "))
                .hasSize(2);
    }

    @Test
    void theNewTimesCountFromTheNextReminderOn() {
        tuesdays.passTo("2026-10-19T07:00:00Z");
        there.press(RAFAEL, SAVE, form("15", "none", "none"));
        tuesdays.passTo("2026-10-20T07:44:00Z");
        assertThat(reminders()).isEmpty();
        tuesdays.passTo("2026-10-20T07:46:00Z");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoChoosesAnEarlierLeadIsNotRemindedAtOnce() {
        tuesdays.passTo("2026-10-19T07:00:00Z");
        there.press(RAFAEL, SAVE, form("10080,60", "20:00", "07:00"));
        tuesdays.passTo("2026-10-20T06:00:00Z");
        assertThat(reminders()).isEmpty();
        tuesdays.passTo("2026-10-20T07:01:00Z");
        assertThat(reminders()).singleElement().asString().doesNotContain("earlier");
    }

    @Test
    void withNothingChosenNobodyIsReminded() {
        there.press(RAFAEL, SAVE, form("", "20:00", "07:00"));
        tuesdays.passTo("2026-10-20T12:00:00Z");
        assertThat(reminders()).isEmpty();
        assertThat(there.say(RAFAEL, "my reminders")).contains("No reminders of meetings");
    }

    @Test
    void quietHoursHaveBothEndsOrNone() {
        assertThat(there.press(RAFAEL, SAVE, form("60", "none", "07:00"))).contains("a beginning and an end");
        assertThat(there.press(RAFAEL, SAVE, form("60", "20:00", "07:17"))).startsWith("How I remind you");
        assertThat(there.press(RAFAEL, SAVE, form("61", "20:00", "07:00"))).startsWith("How I remind you");
        assertThat(kept("rafael")).isEmpty();
    }

    @Test
    void theSameHabitsMayBeWishedForOnceMoreAfterOthers() {
        there.press(RAFAEL, SAVE, form("60", "20:00", "07:00"));
        there.press(RAFAEL, SAVE, form("15", "20:00", "07:00"));
        there.press(RAFAEL, SAVE, form("60", "20:00", "07:00"));
        assertThat(kept("rafael").orElseThrow().leads()).containsExactly(60);
    }

    @Test
    void whoTakesPartInNothingHasNoneToChange() {
        assertThat(there.say(PRIYA, "my reminders")).contains("I find nothing there");
        assertThat(there.press(PRIYA, SAVE, form("60", "20:00", "07:00"))).contains("I find nothing there");
    }

    @Test
    void aChangedZoneAndLanguageCountFromTheNextReminderOn() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
        assertThat(reminders())
                .singleElement()
                .asString()
                .contains("10:00", "(CEST)")
                .doesNotContain("zone");
        there.meet(RAFAEL, true, "fr", ZoneId.of("Europe/London"));
        tuesdays.passTo("2026-10-20T07:01:00Z");
        assertThat(there.shownTo(RAFAEL))
                .hasSize(2)
                .last()
                .asString()
                .contains("Rappel", "09:00 – 09:30 (BST)", "10:00 – 10:30 (CEST)");
    }

    @Test
    void aZoneInWhichItIsNightMovesTheReminderToTheEvening() {
        there.meet(RAFAEL, true, "en", ZoneId.of("America/Sao_Paulo"));
        tuesdays.passTo("2026-10-18T22:59:00Z");
        assertThat(reminders()).isEmpty();
        tuesdays.passTo("2026-10-18T23:00:30Z");
        assertThat(reminders()).hasSize(1);
        tuesdays.passTo("2026-10-20T12:00:00Z");
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void whoInstallsTheAppIsRemindedOfWhatTheyMissed() {
        there.meet(RAFAEL, false, "en", null);
        tuesdays.passTo("2026-10-19T09:00:00Z");
        assertThat(there.shownTo(RAFAEL)).isEmpty();
        there.meet(RAFAEL, true, "en", null);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void aJumpOfTheClockOverTheMeetingRemindsNobody() {
        there.sleepTo(Instant.parse("2026-10-20T08:20:00Z"));
        assertThat(reminders()).isEmpty();
        there.sleepTo(Instant.parse("2026-10-26T09:00:30Z"));
        assertThat(reminders()).hasSize(1).last().asString().contains("October 27");
    }
}
