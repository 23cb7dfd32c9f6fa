package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where series and meetings are kept: beside their engagement. */
final class CheckpointDocuments {
    static final String SERIES = "series";
    static final String MEETING = "meeting";

    /** The kind of a meeting around which nothing happens any more, lest whoever looks at those to come reads it. */
    static final String PAST_MEETING = "past-meeting";

    private CheckpointDocuments() {}

    static String seriesId(String series) {
        return SERIES + "/" + series;
    }

    /** @param meeting as {@link Meeting#id()} */
    static String meetingId(String meeting) {
        return MEETING + "/" + meeting;
    }

    /** @param due when it has to be looked at; absent where nothing comes any more */
    static Document of(Engagement engagement, Series series, @Nullable Instant due) {
        return document(engagement, seriesId(series.id()), SERIES, series, due);
    }

    static Document of(Engagement engagement, Meeting meeting, @Nullable Instant due) {
        return document(engagement, meetingId(meeting.id()), MEETING, meeting, due);
    }

    /** Put away: found by its id, and by who wants all. */
    static Document past(Engagement engagement, Meeting meeting) {
        return document(engagement, meetingId(meeting.id()), PAST_MEETING, meeting, null);
    }

    private static Document document(
            Engagement engagement, String id, String kind, Object body, @Nullable Instant due) {
        return new Document(
                engagement.id().partition(),
                id,
                kind,
                EngagementDocuments.json(body),
                due == null ? null : dueAt(engagement, due),
                null);
    }

    static Document.Due dueAt(Engagement engagement, Instant at) {
        return new Document.Due(Document.Due.shardOf(engagement.customer().tenantId()), at);
    }

    /** Whose partition it is. */
    static EngagementId engagement(Document document) {
        String partition = document.partition();
        return new EngagementId(partition.substring(partition.indexOf(':') + 1));
    }
}
