package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was called off stays so on the same day of the series that goes on in another's place: nobody said otherwise. */
@Component
final class StayCancelled {
    private static final int MOST = 20;

    private final KeepMeetings keepMeetings;
    private final FindOccurrences findOccurrences;
    private final ProductTime time;

    StayCancelled(KeepMeetings keepMeetings, FindOccurrences findOccurrences, ProductTime time) {
        this.keepMeetings = keepMeetings;
        this.findOccurrences = findOccurrences;
        this.time = time;
    }

    /** @param from the first day of the one that goes on */
    List<Write> writes(View view, Series old, Series next, LocalDate from) {
        return keepMeetings.present(view.id()).stream()
                .map(KeepMeetings.Read::meeting)
                .filter(meeting -> meeting.series().equals(old.id())
                        && meeting.state() == Meeting.State.CANCELLED
                        && !meeting.original().isBefore(from))
                .limit(MOST)
                .flatMap(meeting -> findOccurrences.between(next, meeting.original(), meeting.original()).stream())
                .map(day -> Meeting.of(next, day, time.instant())
                        .cancelled(view.me().id(), "", null))
                .map(meeting -> keepMeetings.write(view.engagement(), meeting, Optional.empty()))
                .toList();
    }
}
