package dev.handrail.checkpoint.hold;

import static dev.handrail.checkpoint.hold.HeldMeetings.CALL;
import static dev.handrail.checkpoint.hold.HeldMeetings.ROOM;
import static dev.handrail.checkpoint.hold.HeldMeetings.data;
import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.Meeting.State;
import dev.handrail.engagement.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a meeting takes place, through real turns and the due loop; between any two steps the program was down. */
class HoldFlowTests {
    private final HeldMeetings held = new HeldMeetings();

    @AfterEach
    void end() {
        held.close();
    }

    @Test
    void theAgendaIsShownOnceWithWhoComesAndWhatIsOpen() {
        held.weekly(null);
        held.there.tasks(
                "plan",
                held.there.task(41, "plan", false, Task.State.OPEN, LocalDate.parse("2026-10-30")),
                held.there.task(42, "plan", false, Task.State.OPEN, LocalDate.parse("2026-10-16")),
                held.there.task(43, "plan", false, Task.State.DONE, LocalDate.parse("2026-10-16")));
        held.change(
                meeting -> meeting.replied(JONAS.id(), new Meeting.Reply(Meeting.Answer.COMES, null, "", Instant.EPOCH))
                        .adding(new Meeting.AgendaItem(HARRIET.id(), "The certificates", Instant.EPOCH)));
        held.to("2026-10-20T08:00:00Z");
        held.to("2026-10-20T08:05:00Z");
        assertThat(held.shownIn("room", "Now: Checkpoint")).singleElement().satisfies(card -> {
            assertThat(card).startsWith("create").contains("JONAS", "The certificates", "overdue since");
            assertThat(card).containsSubsequence("42 · Task 42", "41 · Task 41").doesNotContain("43 · ");
        });
        assertThat(held.shownIn("room", "could not show this earlier")).isEmpty();
    }

    @Test
    void anAgendaThatWasMissedComesLateWhileTheMeetingGoesOnAndNotAfterwards() {
        held.weekly(null);
        held.to("2026-10-20T08:20:00Z");
        assertThat(held.shownIn("room", "could not show this earlier")).hasSize(1);
        held.to("2026-10-27T09:40:00Z");
        assertThat(held.shownIn("room", "Now: Checkpoint")).hasSize(1);
        assertThat(held.there.history()).contains("meeting.left-out");
        assertThat(held.meeting("s1/2026-10-27").did(Stage.AGENDA)).isFalse();
    }

    @Test
    void withoutACallItIsAskedOnceWhetherItTookPlaceAndBothManagersSeeTheAnswer() {
        held.weekly(null);
        held.to("2026-10-20T08:16:00Z");
        held.to("2026-10-20T08:30:00Z");
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.shownTo(HARRIET, "Did it take place")).hasSize(1);
        assertThat(held.shownTo(JONAS, "Did it take place")).hasSize(1);
        assertThat(held.shownTo(PRIYA, "Did it take place")).isEmpty();
        String after = held.there.press(HARRIET, "meeting.held", data());
        assertThat(after).contains("It took place.", "meeting.note");
        assertThat(held.shownTo(JONAS, "It took place."))
                .singleElement()
                .asString()
                .startsWith("update");
        assertThat(held.there.press(JONAS, "meeting.held", data())).contains("It took place.");
        held.to("2026-10-20T09:00:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).isEmpty();
    }

    @Test
    void whoIsAskedReadsTheirOwnZoneBesideTheEngagements() {
        held.there.know(JONAS, true, "en", ZoneId.of("America/New_York"));
        held.weekly(null);
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.shownTo(JONAS, "Did it take place"))
                .singleElement()
                .asString()
                .contains("4:00", "(EDT)", "10:00", "(CEST)");
    }

    @Test
    void aDayThatIsOverIsAskedBackAboutBeforeATaskIsMade() {
        held.weekly(null);
        held.to("2026-10-20T08:31:00Z");
        Map<String, Object> late = new java.util.HashMap<>(data("decisions", "Go on"));
        late.put("action1", "Old thing");
        late.put("owner1", HARRIET.id());
        late.put("due1", "2026-03-01");
        late.put("form", "f1");
        assertThat(held.there.press(HARRIET, "meeting.noted", late)).contains("2026-03-01");
        assertThat(held.meeting().notes()).isNull();
    }

    @Test
    void whoSaysThatItDidNotTakePlaceSaysWhy() {
        held.weekly(null);
        held.to("2026-10-20T08:30:00Z");
        assertThat(held.there.press(JONAS, "meeting.not-held", data()))
                .contains("The next one:", "meeting.not-held-save");
        assertThat(held.there.press(JONAS, "meeting.not-held-save", data("reason", "Nobody came")))
                .isEmpty();
        assertThat(held.meeting().state()).isEqualTo(State.NOT_HELD);
        assertThat(held.shownTo(HARRIET, "It did not take place.")).hasSize(1);
        held.to("2026-10-21T07:00:00Z");
        assertThat(held.shownTo(HARRIET, "Nothing was noted")).isEmpty();
        assertThat(held.there.press(HARRIET, "meeting.held", data())).contains("It did not take place.");
    }

    @Test
    void aCallThatBeginsAndEndsIsFollowedByTheQuestionForNotes() {
        held.weekly(CALL);
        held.to("2026-10-20T08:03:00Z");
        held.callBegins("2026-10-20T08:02:00Z");
        held.callBegins("2026-10-20T08:02:30Z");
        assertThat(held.meeting().state()).isEqualTo(State.BEGUN);
        assertThat(held.there.history().stream().filter("meeting.call-began"::equals))
                .hasSize(1);
        held.to("2026-10-20T08:20:00Z");
        assertThat(held.shownTo(HARRIET, "has not begun")).isEmpty();
        held.to("2026-10-20T08:41:00Z");
        held.callEnds("2026-10-20T08:40:00Z");
        held.to("2026-10-20T08:42:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
        assertThat(held.shownTo(HARRIET, "Did it take place")).isEmpty();
        held.callEnds("2026-10-20T08:42:00Z");
        held.to("2026-10-20T12:00:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
    }

    @Test
    void aCallThatDoesNotBeginIsAskedAboutOnceAndMayStillBegin() {
        held.weekly(CALL);
        held.to("2026-10-20T08:14:00Z");
        assertThat(held.shownTo(HARRIET, "has not begun")).isEmpty();
        held.to("2026-10-20T08:15:00Z");
        held.to("2026-10-20T08:16:00Z");
        assertThat(held.shownTo(HARRIET, "Checkpoint has not begun"))
                .singleElement()
                .asString()
                .contains("meeting.elsewhere", "meeting.move", "meeting.not-held");
        held.callBegins("2026-10-20T08:17:00Z");
        assertThat(held.shownTo(HARRIET, "It has begun."))
                .singleElement()
                .asString()
                .startsWith("update");
        assertThat(held.there.press(HARRIET, "meeting.elsewhere", data())).contains("It has begun.");
        held.callEnds("2026-10-20T08:50:00Z");
        held.to("2026-10-20T08:51:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
    }

    @Test
    void whatTakesPlaceElsewhereIsOverAtItsTime() {
        held.weekly(CALL);
        held.to("2026-10-20T08:15:00Z");
        assertThat(held.there.press(JONAS, "meeting.elsewhere", data())).contains("It has begun.");
        held.to("2026-10-20T08:29:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).isEmpty();
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
    }

    @Test
    void whoAnswersNothingIsNotAskedAgainAtTheEndButOnTheNextMorning() {
        held.weekly(CALL);
        held.to("2026-10-20T08:15:00Z");
        held.to("2026-10-20T08:31:00Z");
        held.to("2026-10-20T20:00:00Z");
        assertThat(held.shownTo(HARRIET, "Did it take place")).isEmpty();
        held.there.passThrough(Instant.parse("2026-10-21T06:59:00Z"));
        assertThat(held.shownTo(HARRIET, "Nothing was noted")).isEmpty();
        held.there.passThrough(Instant.parse("2026-10-25T07:01:00Z"));
        assertThat(held.shownTo(HARRIET, "Nothing was noted: Checkpoint")).hasSize(1);
    }

    @Test
    void anEndWhoseBeginningWasNeverToldCounts() {
        held.weekly(CALL);
        held.to("2026-10-20T08:26:00Z");
        held.callEnds("2026-10-20T08:25:00Z");
        held.to("2026-10-20T08:45:00Z");
        assertThat(held.meeting().state()).isEqualTo(State.HELD);
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
    }

    @Test
    void whoTriesOutTheCallBeforeItsTimeHasNotHeldTheMeeting() {
        held.weekly(CALL);
        held.to("2026-10-20T07:41:00Z");
        held.callBegins("2026-10-20T07:40:00Z");
        held.callEnds("2026-10-20T07:42:00Z");
        assertThat(held.meeting().state()).isEqualTo(State.PLANNED);
        held.to("2026-10-20T08:15:00Z");
        assertThat(held.shownTo(HARRIET, "has not begun")).hasSize(1);
    }

    @Test
    void aCallWhoseEndIsNeverToldIsOverAnHourLater() {
        held.weekly(CALL);
        held.to("2026-10-20T08:01:00Z");
        held.callBegins("2026-10-20T08:00:30Z");
        held.to("2026-10-20T09:20:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).isEmpty();
        held.to("2026-10-20T09:31:00Z");
        assertThat(held.shownTo(HARRIET, "What came out of it:")).hasSize(1);
    }

    @Test
    void aMeetingThatIsMovedWhileItGoesOnBeginsAnew() {
        held.weekly(CALL);
        held.to("2026-10-20T08:00:00Z");
        held.callBegins("2026-10-20T08:00:00Z");
        held.to("2026-10-20T08:10:00Z");
        held.change(meeting -> meeting.moved(LocalDateTime.parse("2026-10-21T11:00"), 30, held.there.clock.instant()));
        held.callEnds("2026-10-20T08:12:00Z");
        assertThat(held.meeting().state()).isEqualTo(State.PLANNED);
        assertThat(held.there.press(HARRIET, "meeting.not-held", data())).contains("This is when it is.");
        held.to("2026-10-20T08:40:00Z");
        assertThat(held.shownTo(HARRIET, "Did it take place")).isEmpty();
        held.to("2026-10-21T09:00:00Z");
        assertThat(held.shownIn("room", "Now: Checkpoint")).hasSize(2).allMatch(line -> line.startsWith("create"));
        held.callBegins("2026-10-21T09:01:00Z");
        assertThat(held.meeting().state()).isEqualTo(State.BEGUN);
    }

    @Test
    void whatWasShownOfTheOldTimeSaysWhenItIsNow() {
        held.weekly(CALL);
        held.to("2026-10-20T08:15:00Z");
        assertThat(held.there.press(
                        HARRIET,
                        "meeting.moved",
                        data("start", "2026-10-20T10:00", "day", "2026-10-21", "hour", "11:00", "minutes", 30)))
                .doesNotContain("try later");
        assertThat(held.meeting().moves()).isEqualTo(1);
        assertThat(held.shownIn("room", "This is when it is."))
                .singleElement()
                .asString()
                .startsWith("update")
                .contains("October 21", "11:00");
        assertThat(held.shownTo(JONAS, "This is when it is."))
                .singleElement()
                .asString()
                .startsWith("update");
        assertThat(held.there.press(JONAS, "meeting.elsewhere", data())).contains("This is when it is.");
        held.to("2026-10-21T09:00:00Z");
        assertThat(held.shownIn("room", "Now: Checkpoint").getLast())
                .startsWith("create")
                .contains("October 21");
    }

    @Test
    void whoPlansMeetingsInTheChatOfACallCanLinkItThere() {
        held.weekly(null);
        held.to("2026-10-13T08:00:00Z");
        assertThat(held.there.sayIn(CALL, HARRIET, "meetings")).contains("meeting.link-call");
        assertThat(held.there.say(HARRIET, "meetings")).doesNotContain("meeting.link-call");
    }

    @Test
    void whatIsAskedOnTheNextMorningWaitsForAWorkingDay() {
        held.weekly(null);
        held.change(meeting -> meeting.moved(LocalDateTime.parse("2026-10-23T16:00"), 30, held.there.clock.instant()));
        held.to("2026-10-23T14:30:00Z");
        held.there.press(HARRIET, "meeting.held", data("moves", 1));
        held.there.passThrough(Instant.parse("2026-10-26T07:59:00Z"));
        assertThat(held.shownTo(JONAS, "Nothing was noted")).isEmpty();
        // Nine in Paris is eight in UTC since Sunday.
        held.there.passThrough(Instant.parse("2026-10-26T08:01:00Z"));
        assertThat(held.shownTo(JONAS, "Nothing was noted")).hasSize(1);
        held.there.passThrough(Instant.parse("2026-10-27T08:30:00Z"));
        assertThat(held.shownTo(JONAS, "Nothing was noted")).hasSize(1);
    }

    @Test
    void whatWasMissedForDaysIsLeftOutWithALine() {
        held.weekly(CALL);
        held.to("2026-10-24T12:00:00Z");
        assertThat(held.there.history().stream().filter("meeting.left-out"::equals))
                .hasSize(4);
        assertThat(held.there.shown.stream().filter(line -> line.contains("Checkpoint")))
                .isEmpty();
        held.to("2026-10-26T12:00:00Z");
        assertThat(held.shownTo(HARRIET, "Nothing was noted")).isEmpty();
    }

    @Test
    void whatWasMissedOverNightIsAskedLateAndOnceOnThatDay() {
        held.weekly(null);
        held.to("2026-10-21T09:00:00Z");
        assertThat(held.shownTo(HARRIET, "Did it take place"))
                .singleElement()
                .asString()
                .contains("and could not");
        held.to("2026-10-22T09:00:00Z");
        assertThat(held.shownTo(HARRIET, "Nothing was noted")).isEmpty();
    }

    @Test
    void whoSteersLinksACallWhereTheEngagementIsAtHomeAndNowhereElse() {
        held.weekly(null);
        held.to("2026-10-13T08:00:00Z");
        assertThat(held.there.sayIn(CALL, RAFAEL, "meeting notes")).doesNotContain("meeting.link-call");
        assertThat(held.there.sayIn(CALL, HARRIET, "meeting notes")).contains("meeting.link-call");
        assertThat(held.there.pressIn(CALL, RAFAEL, "meeting.link-call", java.util.Map.of("series", "s1")))
                .contains("project manager");
        assertThat(held.there.press(HARRIET, "meeting.link-call", java.util.Map.of("series", "s1")))
                .contains("Link this chat");
        assertThat(held.there.pressIn(CALL, HARRIET, "meeting.link-call", java.util.Map.of("series", "s1")))
                .contains("are “Checkpoint” from now on");
        assertThat(held.there.sayIn(CALL, HARRIET, "meeting notes")).contains("meeting.unlink-call");
        held.to("2026-10-20T08:15:00Z");
        assertThat(held.shownTo(HARRIET, "has not begun")).hasSize(1);
        assertThat(held.there.sayIn(ROOM, HARRIET, "meeting notes")).contains("meeting.link-call");
    }

    @Test
    void anAnswerIsToldToWhomItWasAskedAndToNobodyElse() {
        held.weekly(null);
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.shownTo(JONAS, "Did it take place")).hasSize(1);
        var loaded = held.there
                .context(dev.handrail.engagement.LoadEngagement.class)
                .load(dev.handrail.engagement.EngagementInMemory.ID)
                .orElseThrow();
        held.there.store.commit(
                dev.handrail.engagement.EngagementInMemory.ID.partition(),
                java.util.List.of(loaded.write(loaded.people()
                        .changing(
                                PRIYA.id(),
                                each -> each.withRoles(
                                        java.util.Set.of(dev.handrail.engagement.Role.FASTTRACK_MANAGER),
                                        java.util.Set.of())))));
        held.there.settle();
        held.there.press(HARRIET, "meeting.held", data());
        assertThat(held.shownTo(JONAS, "It took place."))
                .singleElement()
                .asString()
                .startsWith("update");
        assertThat(held.shownTo(PRIYA, "It took place.")).isEmpty();
        assertThat(held.shownIn("room", "It took place.")).isEmpty();
    }
}
