package dev.handrail.engagement.dispute;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
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

    Read of(EngagementId engagement) {
        Optional<Stored> stored = store.read(engagement.partition(), Decisions.KIND);
        return new Read(
                engagement,
                stored.map(there -> EngagementDocuments.read(there.document(), Decisions.class))
                        .orElse(Decisions.NONE),
                stored);
    }
}
