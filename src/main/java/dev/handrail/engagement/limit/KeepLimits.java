package dev.handrail.engagement.limit;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps an engagement's limits in one document beside it, which falls due when somebody is to hear of one. */
@Component
public final class KeepLimits implements FollowsEngagement {
    private final DocumentStore store;
    private final PlanLimits planLimits;
    private final ProductTime time;

    /** @param document as it was read; empty where there is none yet */
    record Read(Limits limits, Optional<Stored> document) {}

    KeepLimits(DocumentStore store, PlanLimits planLimits, ProductTime time) {
        this.store = store;
        this.planLimits = planLimits;
        this.time = time;
    }

    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        Instant now = time.instant();
        Read read = read(after.id());
        Limits planned = planLimits.plan(read.limits(), after, now);
        Document document = document(planned, after, now);
        return read.document()
                        .filter(there -> isSame(there.document(), document))
                        .isPresent()
                ? List.of()
                : List.of(Write.put(document, read.document()));
    }

    private static boolean isSame(Document there, Document next) {
        return limits(there).equals(limits(next)) && java.util.Objects.equals(there.due(), next.due());
    }

    /** The limits of an engagement. */
    public List<Watched> of(EngagementId engagement) {
        return read(engagement).limits().all();
    }

    /** Those of them that are not met, and have begun or are waited for. */
    public List<Watched> open(Engagement engagement) {
        return of(engagement.id()).stream()
                .filter(each -> each.met() == null && planLimits.isExpected(each, engagement))
                .toList();
    }

    Read read(EngagementId engagement) {
        Optional<Stored> document = store.read(engagement.partition(), Limits.KIND);
        return new Read(document.map(there -> limits(there.document())).orElse(Limits.NONE), document);
    }

    static Limits limits(Document document) {
        return EngagementDocuments.read(document, Limits.class);
    }

    Write write(Limits limits, Engagement engagement, Optional<Stored> there) {
        return Write.put(document(limits, engagement, time.instant()), there);
    }

    private Document document(Limits limits, Engagement engagement, Instant now) {
        Document.Due due = planLimits
                .due(limits, engagement, now)
                .map(at -> new Document.Due(
                        Document.Due.shardOf(engagement.customer().tenantId()), at))
                .orElse(null);
        return new Document(
                engagement.id().partition(), Limits.KIND, Limits.KIND, EngagementDocuments.json(limits), due, null);
    }
}
