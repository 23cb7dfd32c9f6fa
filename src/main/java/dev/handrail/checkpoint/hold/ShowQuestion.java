package dev.handrail.checkpoint.hold;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards that ask about a meeting, and what stands in their place once it is known. */
@Component
final class ShowQuestion {
    /** The form in which a meeting gets another time. */
    private static final String MOVE = "meeting.move";

    private final HoldWords words;

    ShowQuestion(HoldWords words) {
        this.words = words;
    }

    /** @param late whether it should have been asked earlier */
    Content.Card card(Question question, MeetingView view, boolean late, Language language) {
        String why = words.text("ask." + question.code(), language);
        return panel(
                view,
                words.text("title." + question.code(), language, words.title(view, language)),
                late ? why + " " + words.text("late", language) : why,
                buttons(question, view, language),
                language);
    }

    private List<Button> buttons(Question question, MeetingView view, Language language) {
        return switch (question) {
            case WHY_NOT_BEGUN ->
                List.of(
                        doing("elsewhere", AnswerWhetherHeld.ELSEWHERE, view, language),
                        opening("move", MOVE, view, language),
                        opening("notHeld", SayNotHeld.FORM, view, language));
            case WHETHER_HELD ->
                List.of(
                        doing("wasHeld", AnswerWhetherHeld.HELD, view, language),
                        opening("notHeld", SayNotHeld.FORM, view, language));
            case WHAT_TO_NOTE -> List.of(opening("note", NoteMeeting.FORM, view, language));
            case STILL_NOTHING ->
                List.of(
                        opening("note", NoteMeeting.FORM, view, language),
                        opening("notHeld", SayNotHeld.FORM, view, language));
        };
    }

    /** How it stands: in the place of a question that is answered, and of a press that came too late. */
    Content.Card state(MeetingView view, Language language) {
        return panel(
                view,
                words.title(view, language),
                state(view.meeting(), view, language),
                after(view, language),
                language);
    }

    /** The same in words. */
    String said(MeetingView view, Language language) {
        return words.title(view, language) + ": " + state(view.meeting(), view, language);
    }

    private String state(Meeting meeting, MeetingView view, Language language) {
        String said = words.state(meeting.state(), language);
        Optional<String> by = noted(meeting, view, language);
        return by.map(who -> said + " " + who).orElse(said);
    }

    private Optional<String> noted(Meeting meeting, MeetingView view, Language language) {
        Meeting.@Nullable Notes notes = meeting.notes();
        return notes == null || meeting.state() != Meeting.State.HELD
                ? Optional.empty()
                : Optional.of(words.text(
                        "notedBy", language, words.name(view.loaded().people().participant(notes.by()), language)));
    }

    private List<Button> after(MeetingView view, Language language) {
        Meeting meeting = view.meeting();
        List<Button> buttons = new ArrayList<>();
        switch (meeting.state()) {
            case HELD -> {
                if (meeting.notes() == null) {
                    buttons.add(opening("note", NoteMeeting.FORM, view, language));
                } else {
                    buttons.add(doing("read", ReadNotes.ONE, view, language));
                }
            }
            case NOT_HELD -> buttons.add(opening("heldAfterAll", NoteMeeting.FORM, view, language));
            case BEGUN -> buttons.add(opening("note", NoteMeeting.FORM, view, language));
            case PLANNED, CANCELLED -> {
                // There is nothing to be done about it here.
            }
        }
        return buttons;
    }

    private Content.Card panel(MeetingView view, String title, String text, List<Button> buttons, Language language) {
        return words.card(
                new Panel(title, view.engagement().name(), text, words.whenFacts(view, language), List.of(), buttons),
                language);
    }

    private Button doing(String text, String verb, MeetingView view, Language language) {
        return Button.doing(words.text("button." + text, language), verb, data(view));
    }

    private Button opening(String text, String verb, MeetingView view, Language language) {
        return Button.opening(words.text("button." + text, language), verb, data(view));
    }

    private static Map<String, Object> data(MeetingView view) {
        return HoldWords.data(view);
    }
}
