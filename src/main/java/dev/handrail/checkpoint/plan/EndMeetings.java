package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of the meetings that a series has made beyond its new end: one that nobody heard of is taken away, one
 * that somebody was told of or answered is called off.
 */
@Component
final class EndMeetings {
    /** Meetings are made nine days ahead, so there are few; those that somebody moved by hand among them. */
    private static final int MOST = 80;

    private final KeepMeetings keepMeetings;
    private final ProductTime time;

    /** @param cancelled of them those that are called off */
    record Left(List<Write> writes, List<Meeting> cancelled) {}

    EndMeetings(KeepMeetings keepMeetings, ProductTime time) {
        this.keepMeetings = keepMeetings;
        this.time = time;
    }

    /** @param instead the series that goes on in its place; absent where none does */
    Left after(View view, Series series, LocalDate lastDay, @Nullable String instead) {
        List<Write> writes = new ArrayList<>();
        List<Meeting> cancelled = new ArrayList<>();
        keepMeetings.present(view.id()).stream()
                .filter(read -> isBeyond(view, read.meeting(), series, lastDay))
                .limit(MOST)
                .forEach(read -> {
                    Meeting meeting = read.meeting();
                    if (meeting.audience().isEmpty() && meeting.agenda().isEmpty()) {
                        writes.add(new Write.Delete(
                                read.document().document().partition(),
                                read.document().document().id(),
                                read.document().version()));
                    } else {
                        Meeting after = meeting.cancelled(view.me().id(), "", instead);
                        cancelled.add(after);
                        writes.add(keepMeetings.write(view.engagement(), after, Optional.of(read)));
                    }
                });
        return new Left(List.copyOf(writes), List.copyOf(cancelled));
    }

    private boolean isBeyond(View view, Meeting meeting, Series series, LocalDate lastDay) {
        return meeting.series().equals(series.id())
                && meeting.original().isAfter(lastDay)
                && meeting.state() == Meeting.State.PLANNED
                && meeting.startsAt(view.engagement().zone()).isAfter(time.instant());
    }
}
