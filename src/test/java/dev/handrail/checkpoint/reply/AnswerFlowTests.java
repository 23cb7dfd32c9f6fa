package dev.handrail.checkpoint.reply;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.engagement.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people press on their reminders, and who hears of it. */
class AnswerFlowTests {
    private static final String CANNOT_SEND = "meeting.cannot-send";
    private static final String PROPOSE = "meeting.propose";
    private static final String ADDED = "meeting.added";

    private final Tuesdays tuesdays = new Tuesdays();
    private final EngagementInMemory there = tuesdays.there;

    @AfterEach
    void end() {
        tuesdays.close();
    }

    /** A day before the meeting, everybody has been reminded. */
    private void reminded() {
        tuesdays.passTo("2026-10-19T08:01:00Z");
    }

    private List<String> about(EngagementInMemory.Who who, String title) {
        return there.shownTo(who).stream().filter(line -> line.contains(title)).toList();
    }

    @Test
    void theReminderShowsWhatIsOpenByOwnerTheOverdueFirst() {
        there.tasks(
                "general",
                task(1, HARRIET.id(), "2026-10-30"),
                task(2, RAFAEL.id(), "2026-10-01"),
                task(3, HARRIET.id(), null),
                task(4, null, "2026-10-22"));
        reminded();
        assertThat(reminder(HARRIET))
                .containsSubsequence(
                        "RAFAEL", "2 · Task 2", "overdue since", "4 · Task 4", "Yours", "1 · Task 1", "3 · Task 3")
                .contains("yes: 0 · no: 0 · no answer yet: 3");
        assertThat(reminder(RAFAEL)).containsSubsequence("Yours", "2 · Task 2", "HARRIET", "1 · Task 1");
    }

    /** The first, among whatever else came. */
    private String reminder(Who who) {
        return there.shownTo(who).stream()
                .filter(line -> line.contains("Reminder: "))
                .findFirst()
                .orElseThrow();
    }

    private Task task(int number, @Nullable String owner, @Nullable String due) {
        Task plain = there.task(number, "general", false, Task.State.OPEN, due == null ? null : LocalDate.parse(due));
        return new Task(
                number,
                plain.phase(),
                null,
                plain.title(),
                plain.side(),
                owner,
                plain.due(),
                plain.state(),
                false,
                false,
                List.of(),
                plain.changedAt());
    }

    @Test
    void ofMoreThanTwelveLinesOnlyTheNumberOfTheOthersIsSaid() {
        Task[] many = new Task[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = task(i + 1, RAFAEL.id(), "2026-10-22");
        }
        there.tasks("general", many);
        tuesdays.passTo("2026-10-18T08:00:00Z");
        for (int i = 1; i <= 10; i++) {
            there.say(HARRIET, "agenda");
            tuesdays.fill(HARRIET, ShowReminder.ADD, ADDED, Map.of("text", "Point " + i));
        }
        tuesdays.passTo("2026-10-19T08:01:00Z");
        assertThat(about(HARRIET, "Reminder").getFirst())
                .contains("Point 10", "Point 5", "1 · Task 1", "6 · Task 6", "and 28 more")
                .doesNotContain("Point 4 ", "7 · Task 7");
    }

    @Test
    void whoComesIsShownSoAndMayChangeTheirMind() {
        reminded();
        Map<String, Object> fresh = there.carried(RAFAEL, ShowReminder.COME);
        assertThat(there.press(RAFAEL, ShowReminder.COME, fresh))
                .contains("You come.", "yes: 1 · no: 0 · no answer yet: 2", ShowReminder.RECONSIDER)
                .doesNotContain(ShowReminder.CANNOT);
        assertThat(tuesdays.meeting().reply(RAFAEL.id()).orElseThrow().answer()).isEqualTo(Meeting.Answer.COMES);
        assertThat(about(HARRIET, "Who can’t come")).isEmpty();

        long revision = tuesdays.meeting().revision();
        assertThat(there.press(RAFAEL, ShowReminder.COME, fresh)).contains("You come.");
        assertThat(tuesdays.meeting().revision()).isEqualTo(revision);

        assertThat(tuesdays.press(RAFAEL, ShowReminder.RECONSIDER)).contains(ShowReminder.CANNOT, ShowReminder.COME);
        tuesdays.fill(RAFAEL, ShowReminder.CANNOT, CANNOT_SEND, Map.of());
        assertThat(tuesdays.meeting().reply(RAFAEL.id()).orElseThrow().answer()).isEqualTo(Meeting.Answer.CANNOT);
        // The old card still says that he comes.
        Map<String, Object> old = new HashMap<>(fresh);
        old.put("lead", 60);
        assertThat(there.press(RAFAEL, ShowReminder.COME, old)).contains("answered in the meantime", "You can’t come.");
        assertThat(tuesdays.meeting().reply(RAFAEL.id()).orElseThrow().answer()).isEqualTo(Meeting.Answer.CANNOT);
    }

    @Test
    void whoCantComeIsToldOfInOneMessageToWhoSteers() {
        reminded();
        assertThat(tuesdays.press(RAFAEL, ShowReminder.CANNOT)).contains("I can’t come |");
        assertThat(tuesdays.fill(RAFAEL, ShowReminder.CANNOT, CANNOT_SEND, Map.of("reason", "At the dentist’s")))
                .isEmpty();
        assertThat(about(HARRIET, "Who can’t come"))
                .singleElement()
                .asString()
                .startsWith("create")
                .contains("RAFAEL can’t come", "At the dentist’s");
        assertThat(about(JONAS, "Who can’t come")).hasSize(1);
        assertThat(about(RAFAEL, "Who can’t come")).isEmpty();
        assertThat(there.shownTo(RAFAEL).getLast())
                .startsWith("update")
                .contains("You can’t come.", "At the dentist’s");

        assertThat(about(HARRIET, "Who can’t come")).hasSize(1);
        assertThat(there.press(JONAS, PROPOSE, with(data(JONAS), "day", "2026-10-21", "time", "15h30")))
                .isEmpty();
        assertThat(about(HARRIET, "Who can’t come"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("update")
                .contains("RAFAEL can’t come", "JONAS proposes Wednesday, October 21, 2026, 3:30", "meeting.take-time");
        assertThat(there.carried(HARRIET, "meeting.take-time"))
                .containsEntry("meeting", Tuesdays.FIRST)
                .containsEntry("participant", JONAS.id())
                .containsKey("revision");
        // Who steers is shown their own answer among the others'.
        assertThat(about(JONAS, "Who can’t come").getLast())
                .startsWith("update")
                .contains("JONAS proposes");
    }

    /** What a card that shows everything as it is would carry. */
    private Map<String, Object> data(EngagementInMemory.Who who) {
        Map<String, Object> data = new HashMap<>();
        data.put("meeting", Tuesdays.FIRST);
        data.put("revision", tuesdays.meeting().revision());
        data.put("moves", tuesdays.meeting().moves());
        data.put("lead", 24 * 60);
        data.put("answered", ShowReminder.answered(tuesdays.meeting(), who.id()));
        return data;
    }

    private static Map<String, Object> with(Map<String, Object> data, String... more) {
        Map<String, Object> all = new HashMap<>(data);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void whoComesAfterAllIsTakenOffTheMessage() {
        reminded();
        tuesdays.fill(RAFAEL, ShowReminder.CANNOT, CANNOT_SEND, Map.of());
        tuesdays.press(RAFAEL, ShowReminder.RECONSIDER);
        tuesdays.press(RAFAEL, ShowReminder.COME);
        assertThat(about(HARRIET, "Who can’t come"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("update")
                .contains("changed their mind")
                .doesNotContain("RAFAEL");
    }

    @Test
    void whoSteersIsNotToldOfTheirOwnAnswerAlone() {
        reminded();
        tuesdays.fill(HARRIET, ShowReminder.CANNOT, CANNOT_SEND, Map.of());
        assertThat(about(HARRIET, "Who can’t come")).isEmpty();
        assertThat(about(JONAS, "Who can’t come")).hasSize(1);
    }

    @Test
    void twoAnswersAtOnceAreBothKept() {
        reminded();
        there.meanwhile(() -> there.press(JONAS, CANNOT_SEND, data(JONAS)));
        there.press(RAFAEL, CANNOT_SEND, data(RAFAEL));
        there.settle();
        assertThat(tuesdays.meeting().replies()).containsOnlyKeys(RAFAEL.id(), JONAS.id());
        assertThat(about(HARRIET, "Who can’t come").getLast()).contains("RAFAEL can’t come", "JONAS can’t come");
    }

    @Test
    void anotherTimeIsMeantInTheZoneOfWhoeverProposesIt() {
        there.meet(RAFAEL, true, "pt", ZoneId.of("America/Sao_Paulo"));
        reminded();
        assertThat(tuesdays.press(RAFAEL, ShowReminder.OTHER_TIME)).contains("2026-10-20", "05:00");
        assertThat(tuesdays.fill(RAFAEL, ShowReminder.OTHER_TIME, PROPOSE, Map.of("day", "2026-10-20", "time", "9:15")))
                .isEmpty();
        assertThat(tuesdays.meeting().reply(RAFAEL.id()).orElseThrow().proposed())
                .isEqualTo(LocalDateTime.parse("2026-10-20T14:15"));
        assertThat(about(HARRIET, "Who can’t come").getLast()).contains("Tuesday, October 20, 2026, 2:15", "(CEST)");
        assertThat(there.shownTo(RAFAEL).getLast()).contains("Você propôs outro horário", "09:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-20|25:00|A time such as",
                "2026-10-20|noon|A time such as",
                "2026-10-18|10:00|over already",
                "2028-01-01|10:00|too far ahead",
                "2026-10-20|10:00|when the meeting is anyway",
                "|10:00|"
            })
    void whatIsWrongWithAProposalIsSaidAtItsField(String written) {
        reminded();
        String[] parts = written.split("\\|", -1);
        String again =
                tuesdays.fill(RAFAEL, ShowReminder.OTHER_TIME, PROPOSE, Map.of("day", parts[0], "time", parts[1]));
        assertThat(again).startsWith("Propose another time").contains(parts[2]);
        assertThat(tuesdays.meeting().replies()).isEmpty();
    }

    @Test
    void aPointIsPutOnTheAgendaOnceHoweverOftenTheFormIsSent() {
        reminded();
        Map<String, Object> form = with(data(RAFAEL), "text", "The DNS records");
        assertThat(there.press(RAFAEL, ADDED, form)).isEmpty();
        assertThat(there.press(RAFAEL, ADDED, with(form, "lead", "x"))).contains("already");
        assertThat(tuesdays.meeting().agenda()).hasSize(1);
        assertThat(there.shownTo(RAFAEL).getLast()).startsWith("update").contains("The DNS records");
        assertThat(there.say(HARRIET, "agenda")).contains("People want to speak of", "The DNS records", "RAFAEL");
    }

    @Test
    void theAgendaOfAMeetingThatIsNotMadeYetTakesPointsToo() {
        tuesdays.change(meeting -> meeting.in(Meeting.State.CANCELLED));
        assertThat(there.say(HARRIET, "agenda")).contains("Tuesday, October 27, 2026");
        assertThat(tuesdays.fill(HARRIET, ShowReminder.ADD, ADDED, Map.of("text", "Next steps")))
                .isEmpty();
        tuesdays.passTo("2026-10-26T09:01:00Z");
        assertThat(about(RAFAEL, "Reminder")).singleElement().asString().contains("Next steps");
    }

    @Test
    void aMeetingThatIsOverOrCancelledOrMovedIsSaidToBeSo() {
        reminded();
        Map<String, Object> old = there.carried(RAFAEL, ShowReminder.COME);
        tuesdays.change(meeting -> meeting.moved(LocalDateTime.parse("2026-10-21T11:00"), 30, there.clock.instant()));
        assertThat(there.press(RAFAEL, ShowReminder.COME, old))
                .contains("was moved", "Wednesday, October 21, 2026, 11:00", ShowReminder.COME);
        assertThat(there.press(RAFAEL, CANNOT_SEND, old)).contains("was moved", "Wednesday, October 21, 2026, 11:00");
        assertThat(tuesdays.meeting().replies()).isEmpty();
        assertThat(tuesdays.press(RAFAEL, ShowReminder.COME)).contains("You come.");

        tuesdays.change(meeting -> meeting.in(Meeting.State.CANCELLED));
        assertThat(there.press(HARRIET, ShowReminder.COME, data(HARRIET)))
                .contains("This meeting was cancelled.")
                .doesNotContain(ShowReminder.COME);
        assertThat(there.press(HARRIET, ADDED, with(data(HARRIET), "text", "Too late")))
                .contains("cancelled");
        tuesdays.change(meeting -> meeting.in(Meeting.State.PLANNED));
        tuesdays.passTo("2026-10-21T09:31:00Z");
        assertThat(there.press(HARRIET, ShowReminder.COME, data(HARRIET))).contains("This meeting is over.");
        assertThat(there.press(HARRIET, ShowReminder.COME, Map.of("meeting", "s1/2020-01-01")))
                .contains("no such meeting");
        assertThat(there.press(HARRIET, ShowReminder.COME, Map.of("meeting", "../x")))
                .contains("no such meeting");
        assertThat(tuesdays.meeting().replies()).containsOnlyKeys(RAFAEL.id());
    }

    @Test
    void onceItHasBegunNoOtherTimeIsProposed() {
        reminded();
        Map<String, Object> data = there.carried(RAFAEL, ShowReminder.OTHER_TIME);
        there.sleepTo(Instant.parse("2026-10-20T08:05:00Z"));
        assertThat(there.press(RAFAEL, ShowReminder.OTHER_TIME, data)).contains("has begun");
        assertThat(there.press(RAFAEL, ShowReminder.COME, data)).contains("You come.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ShowReminder.COME,
                ShowReminder.RECONSIDER,
                ShowReminder.CANNOT,
                CANNOT_SEND,
                ShowReminder.OTHER_TIME,
                PROPOSE,
                ShowReminder.ADD,
                ADDED,
                ShowReminder.SNOOZE
            })
    void aStrangerPressesInVain(String verb) {
        reminded();
        Map<String, Object> data =
                with(data(RAFAEL), "text", "x", "day", "2026-10-22", "time", "10:00", "until", "hour", "reason", "x");
        Meeting before = tuesdays.meeting();
        assertThat(there.press(PRIYA, verb, data)).contains("I find nothing there");
        assertThat(tuesdays.meeting()).isEqualTo(before);
    }

    @Test
    void whoIsNotInvitedAnswersNothing() {
        try (Tuesdays few = new Tuesdays(HARRIET.id(), JONAS.id())) {
            few.passTo("2026-10-19T08:01:00Z");
            assertThat(few.there.shownTo(RAFAEL)).isEmpty();
            Map<String, Object> data = few.there.carried(HARRIET, ShowReminder.COME);
            assertThat(few.there.press(RAFAEL, ShowReminder.COME, data)).contains("for others");
            assertThat(few.there.say(RAFAEL, "agenda")).contains("No meeting that you are invited to");
            assertThat(few.meeting().replies()).isEmpty();
        }
    }
}
