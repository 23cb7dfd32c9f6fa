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
        return read(id, EngagementDocuments.ENGAGEMENT)
                .flatMap(engagement -> read(id, EngagementDocuments.PEOPLE)
                        .map(people -> new Loaded(
                                EngagementDocuments.read(engagement.document(), Engagement.class),
                                EngagementDocuments.read(people.document(), People.class),
                                engagement,
                                people)));
    }

    private Optional<Stored> read(EngagementId id, String document) {
        return store.read(id.partition(), document);
    }
}
