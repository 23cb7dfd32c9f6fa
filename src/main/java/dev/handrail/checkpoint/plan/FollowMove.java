package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.FollowsMove;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown again where a meeting has another time or is off: its series' announcement, and its course so far. */
@Component
final class FollowMove {
    private final AnnounceSeries announceSeries;
    private final LoadAttendees loadAttendees;
    private final List<FollowsMove> followers;
    private final ProductTime time;

    FollowMove(
            AnnounceSeries announceSeries, LoadAttendees loadAttendees, List<FollowsMove> followers, ProductTime time) {
        this.announceSeries = announceSeries;
        this.loadAttendees = loadAttendees;
        this.followers = List.copyOf(followers);
        this.time = time;
    }

    List<Outgoing> messages(View view, KeepSeries.Read series, Meeting before, Meeting after) {
        List<Outgoing> messages = new ArrayList<>(announceSeries.messages(view.engagement(), series, List.of(after)));
        // Of one that has come to no stage nothing else was shown, and to read everybody invited costs a while.
        if (!before.stages().isEmpty()) {
            MeetingView now = new MeetingView(
                    view.loaded(),
                    series.series(),
                    after,
                    loadAttendees.of(series.series(), view.people()),
                    time.instant());
            followers.forEach(follower -> messages.addAll(follower.messages(before, now)));
        }
        return messages;
    }
}
