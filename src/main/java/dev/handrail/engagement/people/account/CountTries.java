package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts wrong codes by who typed them: after five, no code of theirs counts until a while has passed. */
@Component
final class CountTries {
    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    static final String KIND = "account-tries";

    private final DocumentStore store;
    private final ProductTime time;

    private record Tries(int wrong, Instant since) {}

    CountTries(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    boolean isOver(Person person) {
        return tries(read(person)).wrong() >= MOST;
    }

    /** One more, in the person's own partition. */
    Write another(Person person) {
        Optional<Stored> there = read(person);
        Tries before = tries(there);
        Tries now = new Tries(before.wrong() + 1, before.wrong() == 0 ? time.instant() : before.since());
        return Write.put(
                new Document(Membership.partition(person), KIND, KIND, EngagementDocuments.json(now), null, null),
                there);
    }

    private Optional<Stored> read(Person person) {
        return store.read(Membership.partition(person), KIND);
    }

    private Tries tries(Optional<Stored> there) {
        return there.map(stored -> EngagementDocuments.read(stored.document(), Tries.class))
                .filter(tries -> time.instant().isBefore(tries.since().plus(WINDOW)))
                .orElse(new Tries(0, time.instant()));
    }
}
