package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.turn.Happening;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A meeting that began is over after its time, also where nobody says so: one that is held elsewhere at its planned end,
 * one whose call goes on a while later.
 */
@Component
final class EndUnheard implements MeetingWork {
    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting meeting = view.meeting();
        if (meeting.state() != Meeting.State.BEGUN) {
            return Optional.empty();
        }
        return Optional.of(meeting.has(Stage.CALL_BEGAN) ? view.end().plus(CallOf.AROUND) : view.end());
    }

    @Override
    public Done go(MeetingView view) {
        return new Done(view.meeting().in(Meeting.State.HELD))
                .noting(new Happening(
                        "meeting.over", Map.of("meeting", view.meeting().id())));
    }
}
