package dev.handrail.checkpoint.hold;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes somebody's word that a meeting did not take place, why, and when the next one is. */
@Component
final class SayNotHeld implements EngagementPress {
    static final String FORM = "meeting.not-held";
    private static final String SAVE = "meeting.not-held-save";
    private static final int LONGEST = 500;

    private final FindHeld findHeld;
    private final KeepMeetings keepMeetings;
    private final NextMeeting nextMeeting;
    private final AskSteering askSteering;
    private final ShowQuestion showQuestion;
    private final HoldWords words;

    SayNotHeld(
            FindHeld findHeld,
            KeepMeetings keepMeetings,
            NextMeeting nextMeeting,
            AskSteering askSteering,
            ShowQuestion showQuestion,
            HoldWords words) {
        this.findHeld = findHeld;
        this.keepMeetings = keepMeetings;
        this.nextMeeting = nextMeeting;
        this.askSteering = askSteering;
        this.showQuestion = showQuestion;
        this.words = words;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, NoteMeeting.MAY), Verb.changing(SAVE, NoteMeeting.MAY));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<FindHeld.Read> found = findHeld.of(view, pressed.data());
        if (found.isEmpty()) {
            return HoldWords.toast(words.text("gone", language));
        }
        MeetingView now = found.get().view();
        if (!isOpen(now) || FindHeld.isOfAnotherTime(now, pressed.data())) {
            return HoldWords.toast(showQuestion.said(now, language));
        }
        Form form = form(now, language);
        if (pressed.verb().equals(FORM)) {
            return dialog(form, language);
        }
        Filled filled = words.filled(form, pressed.data(), language);
        nextMeeting.check(filled, now, language);
        return filled.isFine() ? save(view, found.get(), filled) : dialog(filled.again(), language);
    }

    private static boolean isOpen(MeetingView view) {
        return !view.now().isBefore(view.start())
                && (view.meeting().state().isAhead()
                        || view.meeting().state() == Meeting.State.HELD
                                && view.meeting().notes() == null);
    }

    private Form form(MeetingView view, Language language) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(Form.Field.text("reason", words.text("whyNot", language), "", LONGEST));
        fields.addAll(nextMeeting.fields(view, language));
        return new Form(
                nextMeeting.said(view, language).orElse(null),
                fields,
                SAVE,
                HoldWords.data(view),
                words.text("button.save", language));
    }

    private Step save(View view, FindHeld.Read found, Filled filled) {
        MeetingView now = found.view();
        Optional<LocalDateTime> next = nextMeeting.agreed(filled);
        Meeting after = now.meeting()
                .noted(new Meeting.Notes(
                        view.me().id(), now.now(), filled.text("reason"), List.of(), next.orElse(null), List.of()))
                .in(Meeting.State.NOT_HELD);
        List<Write> writes = new ArrayList<>();
        writes.add(keepMeetings.write(view.engagement(), after, Optional.of(found.read())));
        next.ifPresent(start -> writes.add(nextMeeting.write(now, start)));
        return Step.nothing()
                .withChanges(writes)
                .withMessages(
                        askSteering.settle(new MeetingView(now.loaded(), now.series(), after, List.of(), now.now())))
                .withHistory(new Happening(
                        "meeting.not-held",
                        Map.of("meeting", after.id(), "by", view.me().id())));
    }

    private Step dialog(Form form, Language language) {
        return words.dialog(words.text("button.notHeld", language), form, language);
    }
}
