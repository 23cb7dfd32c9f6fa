package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes somebody's word that a meeting took place, or that it takes place without the call that was waited for. */
@Component
final class AnswerWhetherHeld implements EngagementPress {
    static final String HELD = "meeting.held";
    static final String ELSEWHERE = "meeting.elsewhere";

    private final FindHeld findHeld;
    private final KeepMeetings keepMeetings;
    private final AskSteering askSteering;
    private final ShowQuestion showQuestion;
    private final HoldWords words;

    AnswerWhetherHeld(
            FindHeld findHeld,
            KeepMeetings keepMeetings,
            AskSteering askSteering,
            ShowQuestion showQuestion,
            HoldWords words) {
        this.findHeld = findHeld;
        this.keepMeetings = keepMeetings;
        this.askSteering = askSteering;
        this.showQuestion = showQuestion;
        this.words = words;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(HELD, NoteMeeting.MAY), Verb.changing(ELSEWHERE, NoteMeeting.MAY));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<FindHeld.Read> found = findHeld.of(view, pressed.data());
        if (found.isEmpty()) {
            return HoldWords.toast(words.text("gone", language));
        }
        MeetingView now = found.get().view();
        boolean late = FindHeld.isOfAnotherTime(now, pressed.data())
                || now.meeting().state() != Meeting.State.PLANNED
                || now.now().isBefore(now.start());
        return late
                ? HoldWords.show(showQuestion.state(now, language))
                : answer(view, found.get(), after(pressed.verb(), now), language);
    }

    private static Meeting after(String verb, MeetingView view) {
        return verb.equals(HELD) || !view.now().isBefore(view.end())
                // Whoever says so is offered to note something at once.
                ? view.meeting().in(Meeting.State.HELD).passing(Stage.ASKED_FOR_NOTES, Meeting.LEFT_OUT)
                : view.meeting().in(Meeting.State.BEGUN).passing(Stage.ELSEWHERE, view.now());
    }

    private Step answer(View view, FindHeld.Read found, Meeting after, Language language) {
        MeetingView now = found.view();
        MeetingView then = new MeetingView(now.loaded(), now.series(), after, List.of(), now.now());
        boolean isElsewhere = after.state() == Meeting.State.BEGUN;
        return Step.nothing()
                .withOutcome(new Outcome.ShowCard(showQuestion.state(then, language)))
                .withChanges(List.of(keepMeetings.write(view.engagement(), after, Optional.of(found.read()))))
                .withMessages(askSteering.settle(then))
                .withHistory(new Happening(
                        isElsewhere ? "meeting.elsewhere" : "meeting.held",
                        Map.of("meeting", after.id(), "by", view.me().id())));
    }
}
