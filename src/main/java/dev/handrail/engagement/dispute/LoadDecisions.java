package dev.handrail.engagement.dispute;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Side;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is disputed and agreed in an engagement: one document, by its id. */
@Component
public final class LoadDecisions {
    private final DocumentStore store;

    /** The decisions as they were read; nothing is written while nobody disputed anything. */
    record Read(EngagementId engagement, Decisions decisions, Optional<Stored> document) {
        Write write(Decisions next) {
            return Write.put(EngagementDocuments.document(engagement, Decisions.KIND, Decisions.KIND, next), document);
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
        Optional<Stored> stored = store.read(engagement.partition(), Decisions.KIND);
        return new Read(
                engagement,
                stored.map(there -> EngagementDocuments.read(there.document(), Decisions.class))
                        .orElse(Decisions.NONE),
                stored);
    }
}
