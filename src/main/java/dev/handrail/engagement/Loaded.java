package dev.handrail.engagement;

import dev.handrail.chat.Person;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engagement and its people as they were read; what is written is written on the condition that they are still so.
 */
public record Loaded(Engagement engagement, People people, Stored engagementDocument, Stored peopleDocument) {
    public EngagementId id() {
        return engagement.id();
    }

    public Write write(Engagement next) {
        return new Write.Replace(EngagementDocuments.of(next), engagementDocument.version());
    }

    public Write write(People next) {
        return new Write.Replace(EngagementDocuments.of(id(), next), peopleDocument.version());
    }

    /** What the person who takes part by that account sees. */
    public Optional<View> by(@Nullable Person person) {
        return people.of(person).map(me -> new View(this, me));
    }
}
