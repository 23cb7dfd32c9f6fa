package dev.handrail.checkpoint;

import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Participant;
import java.time.ZoneId;
import java.util.Optional;

/** Somebody invited, with what is known of them at that moment. */
public record Attendee(Participant participant, Acquaintance known, Habits habits) {
    public String id() {
        return participant.id();
    }

    /** The person's own, else the engagement's. */
    public ZoneId zone(ZoneId engagement) {
        return Optional.ofNullable(known.zone()).orElse(engagement);
    }
}
