package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of a meeting that is over it is asked, once, what is to be noted; not days later. */
@Component
final class AskForNotes implements MeetingWork {
    private static final Duration IN_TIME = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final AskSteering askSteering;

    AskForNotes(AskSteering askSteering) {
        this.askSteering = askSteering;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting meeting = view.meeting();
        return meeting.state() == Meeting.State.HELD && meeting.notes() == null && !meeting.has(Stage.ASKED_FOR_NOTES)
                ? Optional.of(over(view))
                : Optional.empty();
    }

    private static Instant over(MeetingView view) {
        return view.meeting().at(Stage.CALL_ENDED).orElse(view.end());
    }

    @Override
    public Done go(MeetingView view) {
        if (view.now().isAfter(over(view).plus(REMEMBERED))) {
            return LeaveOut.stage(Stage.ASKED_FOR_NOTES, view);
        }
        // A call whose end was not heard is over for a while.
        boolean late = view.now().isAfter(over(view).plus(IN_TIME).plus(CallOf.AROUND));
        return new Done(view.meeting().passing(Stage.ASKED_FOR_NOTES, view.now()))
                .saying(askSteering.ask(Question.WHAT_TO_NOTE, view, late));
    }
}
