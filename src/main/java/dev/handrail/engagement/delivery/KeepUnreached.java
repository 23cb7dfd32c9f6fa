package dev.handrail.engagement.delivery;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.KeepsKinds;
import dev.handrail.engagement.People;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.sending.Outbox;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads and writes whom an engagement's messages do not reach: one document beside it. */
@Component
public final class KeepUnreached implements KeepsKinds {
    private final DocumentStore store;

    /** @param document as it was read; empty where there is none yet */
    record Read(Unreached unreached, Optional<Stored> document) {}

    KeepUnreached(DocumentStore store) {
        this.store = store;
    }

    /** How many who take part, and linked places, are out of reach, as far as somebody tried to reach them; one read. */
    public int count(Engagement engagement, People people) {
        return (int) read(engagement.id()).unreached().now().keySet().stream()
                .filter(whom -> SayDelivery.isHere(engagement, people, whom))
                .count();
    }

    Read read(EngagementId engagement) {
        Optional<Stored> document = store.read(engagement.partition(), Unreached.KIND);
        return new Read(
                document.map(stored -> EngagementDocuments.read(stored.document(), Unreached.class))
                        .orElse(Unreached.NOBODY),
                document);
    }

    Write write(EngagementId engagement, Unreached unreached, Read there) {
        return Write.put(
                EngagementDocuments.document(engagement, Unreached.KIND, Unreached.KIND, unreached), there.document());
    }

    @Override
    public Set<String> ofAnEngagement() {
        return Set.of();
    }

    @Override
    public Set<String> beside() {
        return Set.of(Unreached.KIND, Outbox.UNSHOWN);
    }

    @Override
    public Set<String> ofAPerson() {
        return Set.of(Outbox.UNSHOWN);
    }
}
