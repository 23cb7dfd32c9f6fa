package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A meeting as it is looked at: with everything that decides what has to happen.
 *
 * @param series its series as it is now
 * @param attendees everybody invited who takes part in the engagement
 */
public record MeetingView(Loaded loaded, Series series, Meeting meeting, List<Attendee> attendees, Instant now) {
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
        return new MeetingView(loaded, series, other, attendees, now);
    }
}
