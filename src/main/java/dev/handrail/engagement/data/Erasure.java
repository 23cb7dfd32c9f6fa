package dev.handrail.engagement.data;

import dev.handrail.engagement.Digest;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.Document;
import java.time.Instant;

/**
 * That an engagement is being forgotten, and how far that is.
 *
 * @param tenantId whose engagement it is: by it the work is divided
 * @param told how many of its people's own lists it was taken from
 */
record Erasure(EngagementId engagement, String tenantId, Instant asked, int told) {
    static final String KIND = "erasure";

    static Erasure of(Engagement engagement, Instant now) {
        return new Erasure(engagement.id(), engagement.customer().tenantId(), now, 0);
    }

    Erasure told(int so) {
        return new Erasure(engagement, tenantId, asked, so);
    }

    /** By what people can ask about it later; it says nothing about what was there. */
    String receipt() {
        return Digest.of("receipt/" + engagement.value()).substring(0, 10).toUpperCase(java.util.Locale.ROOT);
    }

    Document document(Instant due) {
        return new Document(
                engagement.partition(),
                KIND,
                KIND,
                EngagementDocuments.json(this),
                new Document.Due(Document.Due.shardOf(tenantId), due),
                null);
    }
}
