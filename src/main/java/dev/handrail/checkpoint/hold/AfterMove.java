package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.FollowsMove;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.turn.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of a meeting's old time says, in the same messages, when it is now or that it is not. */
@Component
final class AfterMove implements FollowsMove {
    private final AskSteering askSteering;
    private final ShowQuestion showQuestion;

    AfterMove(AskSteering askSteering, ShowQuestion showQuestion) {
        this.askSteering = askSteering;
        this.showQuestion = showQuestion;
    }

    @Override
    public List<Outgoing> messages(Meeting before, MeetingView view) {
        List<Outgoing> messages = new ArrayList<>(askSteering.settle(before, view));
        if (before.did(Stage.AGENDA)) {
            messages.addAll(askSteering.again(BeginWithAgenda.about(before), view, showQuestion::state));
        }
        return messages;
    }
}
