package dev.handrail.checkpoint.hold;

import static dev.handrail.checkpoint.hold.HeldMeetings.data;
import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.State;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is noted of a meeting: decisions, tasks made of actions, and the summary, all of them once. */
class NotesFlowTests {
    private final HeldMeetings held = new HeldMeetings();

    @AfterEach
    void end() {
        held.close();
    }

    private void over() {
        held.weekly(null);
        held.to("2026-10-20T08:31:00Z");
    }

    private static Map<String, Object> filled(String form, String at, Object... more) {
        Map<String, Object> data = data(more);
        data.put("form", form);
        data.put("at", at);
        return data;
    }

    private List<Task> made() {
        return held.there.context(LoadTasks.class).all(EngagementInMemory.ID).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.title().isEmpty())
                .toList();
    }

    private Meeting.Notes notes() {
        return Objects.requireNonNull(held.meeting().notes());
    }

    @Test
    void actionsBecomeTasksOfTheirOwnersAndTheSummaryGoesToThePlaceAndToWhoCouldNotCome() {
        held.weekly(null);
        held.to("2026-10-19T12:00:00Z");
        held.change(meeting ->
                meeting.replied(RAFAEL.id(), new Meeting.Reply(Meeting.Answer.CANNOT, null, "ill", Instant.EPOCH)));
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.there.press(HARRIET, "meeting.note", data())).contains("Notes: Checkpoint", "The next one:");
        held.there.press(
                HARRIET,
                "meeting.noted",
                filled(
                        "f1",
                        "",
                        "decisions",
                        "We go first\nand they follow",
                        "action1",
                        "Buy certificates",
                        "owner1",
                        RAFAEL.id(),
                        "due1",
                        "2026-11-02",
                        "action2",
                        "Send the list",
                        "owner2",
                        "VENDOR"));
        assertThat(made()).extracting(Task::title).containsExactly("Buy certificates", "Send the list");
        assertThat(made().getFirst().owner()).isEqualTo(RAFAEL.id());
        assertThat(made().getFirst().due()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(notes().actions())
                .containsExactlyElementsOf(made().stream().map(Task::number).toList());
        assertThat(held.meeting().state()).isEqualTo(State.HELD);
        assertThat(held.shownTo(RAFAEL, "Buy certificates")).hasSize(2);
        assertThat(held.shownIn("room", "Notes: Checkpoint"))
                .singleElement()
                .satisfies(card -> assertThat(card)
                        .startsWith("create")
                        .contains("We go first", "and they follow", "Buy certificates", "RAFAEL", "Nov 2, 2026"));
        assertThat(held.shownTo(PRIYA, "Notes: Checkpoint")).isEmpty();
        assertThat(held.shownTo(JONAS, "was noted by HARRIET"))
                .singleElement()
                .asString()
                .startsWith("update");
    }

    @Test
    void aFormCountsOnceAndChangedNotesChangeTheSummary() {
        over();
        Map<String, Object> form = filled("f1", "", "decisions", "A", "action1", "One", "owner1", "CUSTOMER");
        held.there.press(HARRIET, "meeting.noted", form);
        assertThat(held.there.press(HARRIET, "meeting.noted", form)).isEmpty();
        held.to("2026-10-22T09:00:00Z");
        assertThat(held.there.press(HARRIET, "meeting.noted", form)).isEmpty();
        assertThat(made()).hasSize(1);
        String at = notes().at().toString();
        assertThat(held.there.press(JONAS, "meeting.note", data()))
                .contains("made of it already: " + made().getFirst().number());
        held.there.press(
                JONAS, "meeting.noted", filled("f2", at, "decisions", "B", "action1", "Two", "owner1", JONAS.id()));
        assertThat(made()).extracting(Task::title).containsExactly("One", "Two");
        assertThat(notes().actions()).hasSize(2);
        assertThat(held.shownIn("room", "Notes: Checkpoint")).hasSize(2).satisfies(cards -> {
            assertThat(cards.getFirst()).startsWith("create").contains("A");
            assertThat(cards.getLast()).startsWith("update").contains("B", "One", "Two");
        });
    }

    @Test
    void ofTwoWhoNoteAtOnceTheLaterSeesWhatTheOtherWrote() {
        over();
        Map<String, Object> jonas = filled("f2", "", "decisions", "His words", "action1", "Two", "owner1", "VENDOR");
        held.there.meanwhile(() -> held.there.press(
                HARRIET,
                "meeting.noted",
                filled("f1", "", "decisions", "Her words", "action1", "One", "owner1", "CUSTOMER")));
        assertThat(held.there.press(JONAS, "meeting.noted", jonas))
                .contains("HARRIET noted something while", "Her words\nHis words", "Two");
        assertThat(made()).extracting(Task::title).containsExactly("One");
        jonas.put("at", notes().at().toString());
        jonas.put("decisions", "Both");
        held.there.press(JONAS, "meeting.noted", jonas);
        assertThat(made()).extracting(Task::title).containsExactly("One", "Two");
        assertThat(notes().decisions()).isEqualTo("Both");
    }

    @Test
    void faultsAreSaidAtTheirFieldsAndAnOwnerWhoLeftIsNoneAnyMore() {
        over();
        assertThat(held.there.press(HARRIET, "meeting.noted", filled("f1", "")))
                .contains("Note a decision or an action");
        assertThat(held.there.press(HARRIET, "meeting.noted", filled("f1", "", "action1", "One")))
                .contains("Say who does it");
        assertThat(held.there.press(HARRIET, "meeting.noted", filled("f1", "", "owner2", PRIYA.id())))
                .contains("Say what is to be done");
        Loaded loaded = held.there
                .context(LoadEngagement.class)
                .load(EngagementInMemory.ID)
                .orElseThrow();
        held.there.put(EngagementDocuments.of(
                EngagementInMemory.ID,
                loaded.people().changing(PRIYA.id(), priya -> priya.removed(held.there.clock.instant()))));
        assertThat(held.there.press(HARRIET, "meeting.noted", filled("f1", "", "action1", "One", "owner1", PRIYA.id())))
                .contains("One")
                .isNotEmpty();
        assertThat(made()).isEmpty();
        held.there.press(HARRIET, "meeting.noted", filled("f1", "", "action1", "One", "owner1", "VENDOR"));
        assertThat(made()).hasSize(1);
    }

    @Test
    void nothingIsNotedOfWhatHasNotBegunNorByWhoMayNot() {
        held.weekly(null);
        held.to("2026-10-20T07:00:00Z");
        assertThat(held.there.press(HARRIET, "meeting.note", data())).contains("has not begun yet");
        held.to("2026-10-20T08:31:00Z");
        held.change(meeting -> meeting.in(State.CANCELLED));
        assertThat(held.there.press(HARRIET, "meeting.note", data())).contains("It was cancelled");
        assertThat(held.there.press(HARRIET, "meeting.note", Map.of("meeting", "s9/2026-10-20")))
                .contains("not there any more");
    }

    @Test
    void theNextOneIsAgreedOnWhereEachIs() {
        held.series(Rhythm.PER_TOUCHPOINT, null);
        held.to("2026-10-20T08:31:00Z");
        assertThat(held.there.press(HARRIET, "meeting.note", data())).contains("10:00 [meeting.noted]");
        assertThat(held.there.press(
                        HARRIET,
                        "meeting.noted",
                        filled("f1", "", "decisions", "A", "next", "2026-10-19", "nextTime", "9:00")))
                .contains("over already");
        assertThat(held.there.press(
                        HARRIET,
                        "meeting.noted",
                        filled("f1", "", "decisions", "A", "next", "2026-10-20", "nextTime", "23:00")))
                .contains("meets on that day already");
        assertThat(held.there.press(
                        HARRIET,
                        "meeting.noted",
                        filled("f1", "", "decisions", "A", "next", "2026-10-29", "nextTime", "noon")))
                .contains("such as 14:30");
        held.there.press(
                HARRIET,
                "meeting.noted",
                filled("f1", "", "decisions", "A", "next", "2026-10-29", "nextTime", "14:30"));
        assertThat(held.meeting("s1/2026-10-29").start()).isEqualTo(LocalDateTime.parse("2026-10-29T14:30"));
        assertThat(held.shownIn("room", "Notes: Checkpoint"))
                .singleElement()
                .asString()
                .contains("October 29, 2026, 2:30");
        assertThat(held.there.press(JONAS, "meeting.note", data()))
                .contains("The next one:")
                .doesNotContain("10:00 [meeting.noted]");
        held.there.passThrough(Instant.parse("2026-10-29T13:31:00Z"));
        assertThat(held.shownTo(HARRIET, "Reminder")).isNotEmpty();
        assertThat(held.shownIn("room", "Now: Checkpoint"))
                .singleElement()
                .asString()
                .contains("October 29");
    }

    @Test
    void theFormIsNotTooLargeForManyPeople() {
        over();
        Loaded loaded = held.there
                .context(LoadEngagement.class)
                .load(EngagementInMemory.ID)
                .orElseThrow();
        People people = loaded.people();
        for (int number = 5; number <= 84; number++) {
            Participant another = loaded.people().active().getFirst();
            people = people.and(new Participant(
                    people.nextId(),
                    List.of(),
                    "Maximiliane Wolkenbruch-Österreicher " + "von und zu ".repeat(9),
                    another.side(),
                    another.roles(),
                    another.asked(),
                    another.joinedAt(),
                    null));
        }
        held.there.put(EngagementDocuments.of(EngagementInMemory.ID, people));
        Loaded crowded = held.there
                .context(LoadEngagement.class)
                .load(EngagementInMemory.ID)
                .orElseThrow();
        FindHeld.Read read = held.there
                .context(FindHeld.class)
                .of(
                        crowded.by(crowded.people()
                                        .active()
                                        .getFirst()
                                        .accounts()
                                        .getFirst())
                                .orElseThrow(),
                        data())
                .orElseThrow();
        Form form = held.there.context(NotesForm.class).form(read.view(), "f1", Language.ENGLISH);
        String card = JsonMapper.shared()
                .writeValueAsString(held.there.context(Cards.class).render(form, Language.ENGLISH.locale()));
        assertThat(card.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40_000);
        assertThat(card).contains("Maximiliane");
    }

    @Test
    void whatWasNotedCanBeReadAgain() {
        over();
        held.there.press(HARRIET, "meeting.noted", filled("f1", "", "decisions", "Nothing but blue"));
        held.to("2026-10-27T09:31:00Z");
        String list = held.there.say(PRIYA, "meeting notes");
        assertThat(list).contains("Noted by HARRIET", "October 27", "October 20", "meeting.read-notes");
        assertThat(held.there.press(RAFAEL, "meeting.read-notes", data())).contains("Nothing but blue");
    }

    @Test
    void whyAMeetingWasNotHeldIsNoDecisionOfItOnceItIsHeldAtAnotherTime() {
        over();
        held.there.press(JONAS, "meeting.not-held-save", data("reason", "Rafael was ill"));
        held.change(meeting -> meeting.moved(
                java.time.LocalDateTime.parse("2026-10-21T10:00"), 30, held.there.clock.instant(), HARRIET.id(), ""));
        held.to("2026-10-21T08:31:00Z");
        held.there.press(HARRIET, "meeting.held", data("moves", 1));
        held.to("2026-10-22T08:00:00Z");
        assertThat(held.shownIn("room", "Rafael was ill")).isEmpty();
        assertThat(held.shownTo(HARRIET, "Nothing was noted")).hasSize(1);
    }

    @Test
    void aFormsNameIsNotKeptAsAClientMadeItUp() {
        over();
        held.there.press(HARRIET, "meeting.noted", filled("x".repeat(50_000), "", "decisions", "A"));
        assertThat(held.meeting().notes()).isNull();
    }
}
