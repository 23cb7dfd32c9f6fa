package dev.handrail.engagement.dispute;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Side;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is disputed and agreed in an engagement: one document, by its id. */
@Component
public final class LoadDecisions {
    private final DocumentStore store;

    /** The decisions as they were read; nothing is written while nobody disputed anything. */
    record Read(EngagementId engagement, Decisions decisions, Optional<Stored> document) {
        /** @param after the engagement as it is from then on */
        Write write(Decisions next, Engagement after) {
            return Write.put(
                    new Document(
                            engagement.partition(),
                            Decisions.KIND,
                            Decisions.KIND,
                            EngagementDocuments.json(next),
                            due(next, after),
                            null),
                    document);
        }
    }

    LoadDecisions(DocumentStore store) {
        this.store = store;
    }

    /** What holds in an engagement whatever its playbooks say, by the duties' meanings. */
    public Map<String, Agreement> agreements(EngagementId engagement) {
        return of(engagement).decisions().agreements();
    }

    /** How many disputes wait for a word of a side. */
    public Map<Side, Integer> waiting(EngagementId engagement) {
        Map<Side, Integer> waiting = new EnumMap<>(Side.class);
        for (Dispute dispute : of(engagement).decisions().all()) {
            for (Side side : List.of(Side.CUSTOMER, Side.VENDOR)) {
                if (dispute.isOpen() && dispute.vote(side).isEmpty()) {
                    waiting.merge(side, 1, Integer::sum);
                }
            }
        }
        return waiting;
    }

    Read of(EngagementId engagement) {
        return store.read(engagement.partition(), Decisions.KIND)
                .map(stored -> read(engagement, stored))
                .orElseGet(() -> new Read(engagement, Decisions.NONE, Optional.empty()));
    }

    static Read read(EngagementId engagement, Stored stored) {
        Decisions decisions = EngagementDocuments.read(stored.document(), Decisions.class);
        return new Read(engagement, decisions, Optional.of(stored));
    }

    /** When somebody is to be reminded next; absent where nobody is, as in a closed engagement. */
    static Document.@Nullable Due due(Decisions decisions, Engagement engagement) {
        return engagement.isRunning()
                ? Reminders.next(decisions, engagement.zone())
                        .map(at -> new Document.Due(
                                Document.Due.shardOf(engagement.customer().tenantId()), at))
                        .orElse(null)
                : null;
    }
}
