package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.turn.Happening;
import java.util.Locale;
import java.util.Map;

/** Something that should have happened while nobody was there to do it, and is too late to be of use. */
final class LeaveOut {
    private LeaveOut() {}

    static MeetingWork.Done stage(Meeting.Stage stage, MeetingView view) {
        return new MeetingWork.Done(view.meeting().passing(stage, Meeting.LEFT_OUT))
                .noting(new Happening(
                        "meeting.left-out",
                        Map.of(
                                "meeting",
                                view.meeting().id(),
                                "stage",
                                stage.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
}
