package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is looked at: with everything that decides what has to happen.
 *
 * @param series its series as it is now
 * @param attendees everybody invited who takes part in the engagement
 * @param reader where the one person lives who reads it; absent where several do
 */
public record MeetingView(
        Loaded loaded,
        Series series,
        Meeting meeting,
        List<Attendee> attendees,
        Instant now,
        @Nullable ZoneId reader) {
    public MeetingView(Loaded loaded, Series series, Meeting meeting, List<Attendee> attendees, Instant now) {
        this(loaded, series, meeting, attendees, now, null);
    }

    /** The same for somebody who lives there. */
    public MeetingView readIn(ZoneId zone) {
        return new MeetingView(loaded, series, meeting, attendees, now, zone);
    }

    public Engagement engagement() {
        return loaded.engagement();
    }

    public ZoneId zone() {
        return engagement().zone();
    }

    public Instant start() {
        return meeting.startsAt(zone());
    }

    public Instant end() {
        return meeting.endsAt(zone());
    }

    MeetingView with(Meeting other) {
        return new MeetingView(loaded, series, other, attendees, now, reader);
    }
}
