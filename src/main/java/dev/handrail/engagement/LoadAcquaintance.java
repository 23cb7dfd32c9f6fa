package dev.handrail.engagement;

import dev.handrail.chat.Person;
import dev.handrail.store.DocumentStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is known of a participant: by the account that can be reached, where one can. */
@Component
public final class LoadAcquaintance {
    private final DocumentStore store;

    LoadAcquaintance(DocumentStore store) {
        this.store = store;
    }

    public Acquaintance of(Participant participant) {
        Acquaintance best = Acquaintance.NONE;
        for (Person account : participant.accounts()) {
            Acquaintance known = of(account);
            if (known.reach().isPresent()) {
                return known;
            }
            best = best.equals(Acquaintance.NONE) ? known : best;
        }
        return best;
    }

    public Acquaintance of(Person person) {
        return Optional.of(person)
                .flatMap(who -> store.read(Membership.partition(who), Acquaintance.KIND))
                .map(stored -> EngagementDocuments.read(stored.document(), Acquaintance.class))
                .orElse(Acquaintance.NONE);
    }
}
