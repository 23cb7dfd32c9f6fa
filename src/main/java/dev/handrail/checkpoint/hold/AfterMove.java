package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of a meeting's old time says, in the same messages, when it is now or that it is not. */
@Component
public final class AfterMove {
    private final AskSteering askSteering;
    private final ShowQuestion showQuestion;
    private final ProductTime time;

    AfterMove(AskSteering askSteering, ShowQuestion showQuestion, ProductTime time) {
        this.askSteering = askSteering;
        this.showQuestion = showQuestion;
        this.time = time;
    }

    /**
     * The agenda and the questions that were shown before somebody moved or cancelled the meeting.
     *
     * @param before as it was
     * @param after as it is now
     */
    public List<Outgoing> messages(View by, Series series, Meeting before, Meeting after) {
        MeetingView view = new MeetingView(by.loaded(), series, after, List.of(), time.instant());
        List<Outgoing> messages = new ArrayList<>(askSteering.settle(before, view));
        if (before.did(Stage.AGENDA)) {
            messages.addAll(askSteering.inPlaceOrPerson(
                    BeginWithAgenda.about(before), view, language -> showQuestion.state(view, language)));
        }
        return messages;
    }
}
