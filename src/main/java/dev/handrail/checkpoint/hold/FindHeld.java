package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the meeting that a button or form is about. */
@Component
final class FindHeld {
    private final KeepMeetings keepMeetings;
    private final KeepSeries keepSeries;
    private final ProductTime time;

    /**
     * A meeting as it is now.
     *
     * @param view without those who are invited
     */
    record Read(MeetingView view, KeepMeetings.Read read) {}

    FindHeld(KeepMeetings keepMeetings, KeepSeries keepSeries, ProductTime time) {
        this.keepMeetings = keepMeetings;
        this.keepSeries = keepSeries;
        this.time = time;
    }

    /** @param data what a card carries */
    Optional<Read> of(View view, Map<String, Object> data) {
        return keepMeetings.of(view.id(), data.get("meeting")).flatMap(read -> of(view, read));
    }

    Optional<Read> of(View view, KeepMeetings.Read read) {
        return keepSeries
                .of(view.id(), read.meeting().series())
                .map(series -> new Read(
                        new MeetingView(view.loaded(), series.series(), read.meeting(), List.of(), time.instant()),
                        read));
    }

    /** Whether the card was made for another time than the one at which it is now. */
    static boolean isOfAnotherTime(MeetingView view, Map<String, Object> data) {
        Object moves = data.get("moves");
        return moves != null && !String.valueOf(view.meeting().moves()).equals(String.valueOf(moves));
    }
}
