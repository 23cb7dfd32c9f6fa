package dev.handrail.checkpoint.digest;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an engagement has been news by now, so that each piece of it is news once. Beside the engagement, and due once
 * a night.
 *
 * @param said what was news for whom, by the participant's id; see {@link Point#news}
 */
record NewsRound(Map<String, List<String>> said) {
    /** The document's kind, and its id. */
    static final String KIND = "digest-round";

    static final NewsRound NONE = new NewsRound(Map.of());

    /** Each engagement has its own moment of the night, lest all of them come at once. */
    private static final LocalTime FROM = LocalTime.of(1, 0);

    private static final int SPREAD_SECONDS = (int) Duration.ofHours(4).toSeconds();

    NewsRound {
        said = Map.copyOf(said);
    }

    /** The first night's moment after that one, where the engagement is at home. */
    static Instant next(Engagement engagement, Instant now) {
        return next(engagement.id(), engagement.zone(), now);
    }

    static Instant next(EngagementId id, ZoneId zone, Instant now) {
        Duration after = Duration.ofSeconds(Math.floorMod(id.value().hashCode(), SPREAD_SECONDS));
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant at = day.atTime(FROM).atZone(zone).toInstant().plus(after);
        return at.isAfter(now)
                ? at
                : day.plusDays(1).atTime(FROM).atZone(zone).toInstant().plus(after);
    }

    /** @param due absent while the engagement rests */
    Document document(Engagement engagement, @Nullable Instant due) {
        return new Document(
                engagement.id().partition(),
                KIND,
                KIND,
                EngagementDocuments.json(this),
                due == null
                        ? null
                        : new Document.Due(
                                Document.Due.shardOf(engagement.customer().tenantId()), due),
                null);
    }
}
