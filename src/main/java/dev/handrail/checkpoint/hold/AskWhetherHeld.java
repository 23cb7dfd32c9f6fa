package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.turn.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * After its planned end it is asked, once, whether a meeting took place of which nobody knows; not where it was asked
 * already why its call did not begin. Late as long as somebody may remember.
 */
@Component
final class AskWhetherHeld implements MeetingWork {
    private static final Duration IN_TIME = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final AskSteering askSteering;

    AskWhetherHeld(AskSteering askSteering) {
        this.askSteering = askSteering;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting meeting = view.meeting();
        return meeting.state() == Meeting.State.PLANNED
                        && !meeting.did(Stage.ASKED_FOR_START)
                        && !meeting.has(Stage.ASKED_WHETHER_HELD)
                ? Optional.of(view.end())
                : Optional.empty();
    }

    @Override
    public Done go(MeetingView view) {
        if (view.now().isAfter(view.end().plus(REMEMBERED))) {
            return LeaveOut.stage(Stage.ASKED_WHETHER_HELD, view);
        }
        boolean late = view.now().isAfter(view.end().plus(IN_TIME));
        return new Done(view.meeting().passing(Stage.ASKED_WHETHER_HELD, view.now()))
                .saying(askSteering.ask(Question.WHETHER_HELD, view, late))
                .noting(new Happening(
                        "meeting.asked",
                        Map.of("meeting", view.meeting().id(), "question", Question.WHETHER_HELD.code())));
    }
}
