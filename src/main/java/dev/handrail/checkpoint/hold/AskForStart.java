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

/** Where a meeting's call has not begun a quarter of an hour after its time, who steers is asked why, once. */
@Component
final class AskForStart implements MeetingWork {
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final AskSteering askSteering;

    AskForStart(AskSteering askSteering) {
        this.askSteering = askSteering;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting meeting = view.meeting();
        return meeting.state() == Meeting.State.PLANNED
                        && MeetingPlace.hasCall(view)
                        && !meeting.has(Stage.ASKED_FOR_START)
                        && at(view).isBefore(view.end())
                ? Optional.of(at(view))
                : Optional.empty();
    }

    private static Instant at(MeetingView view) {
        return view.start().plus(PATIENCE);
    }

    @Override
    public Done go(MeetingView view) {
        if (!view.now().isBefore(view.end())) {
            // It is asked whether it took place instead.
            return LeaveOut.stage(Stage.ASKED_FOR_START, view);
        }
        return new Done(view.meeting().passing(Stage.ASKED_FOR_START, view.now()))
                .saying(askSteering.ask(Question.WHY_NOT_BEGUN, view, false))
                .noting(new Happening(
                        "meeting.asked",
                        Map.of("meeting", view.meeting().id(), "question", Question.WHY_NOT_BEGUN.code())));
    }
}
