package dev.handrail.checkpoint.calendar;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.EngagementId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** By what a calendar knows an entry: always the same for the same meeting, and telling nothing of the engagement. */
final class EntryId {
    private EntryId() {}

    static String of(EngagementId engagement, Series series) {
        return of(engagement.value() + "/" + series.id());
    }

    static String of(EngagementId engagement, Meeting meeting) {
        return of(engagement.value() + "/" + meeting.id());
    }

    private static String of(String key) {
        return UUID.nameUUIDFromBytes(("handrail/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
