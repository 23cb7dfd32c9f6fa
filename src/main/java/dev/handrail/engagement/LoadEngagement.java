package dev.handrail.engagement;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads an engagement as it is now: two documents, each by its id. */
@Component
public final class LoadEngagement {
    private final DocumentStore store;

    LoadEngagement(DocumentStore store) {
        this.store = store;
    }

    /** Empty where there is none, or no longer. */
    public Optional<Loaded> load(EngagementId id) {
        // Both are read in any case: a guess must cost the same whether there is such an engagement or not.
        Optional<Stored> engagement = read(id, EngagementDocuments.ENGAGEMENT);
        Optional<Stored> people = read(id, EngagementDocuments.PEOPLE);
        return engagement.flatMap(its -> people.map(all -> new Loaded(
                EngagementDocuments.read(its.document(), Engagement.class),
                EngagementDocuments.read(all.document(), People.class),
                its,
                all)));
    }

    private Optional<Stored> read(EngagementId id, String document) {
        return store.read(id.partition(), document);
    }
}
