package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which accounts are one human's: a document in the partition of each of them. */
@Component
public final class KnowAccounts implements LetterHandler {
    /** The document's id, its kind, and that of the letters. */
    static final String ACCOUNTS = "accounts";

    private final DocumentStore store;

    private record Known(List<Person> accounts) {}

    KnowAccounts(DocumentStore store) {
        this.store = store;
    }

    /** The person's accounts, this one first, and mostly alone. */
    public List<Person> of(Person person) {
        Set<Person> all = new LinkedHashSet<>(List.of(person));
        read(Membership.partition(person)).ifPresent(stored -> all.addAll(known(stored)));
        return List.copyOf(all);
    }

    private Optional<Stored> read(String partition) {
        return store.read(partition, ACCOUNTS);
    }

    private static List<Person> known(Stored stored) {
        return EngagementDocuments.read(stored.document(), Known.class).accounts();
    }

    /** What is written in the partition of one of the accounts. */
    Write write(Person account, List<Person> all) {
        return write(Membership.partition(account), all);
    }

    private Write write(String partition, List<Person> more) {
        Optional<Stored> there = read(partition);
        Set<Person> all = new LinkedHashSet<>(there.map(KnowAccounts::known).orElse(List.of()));
        all.addAll(more);
        String body = EngagementDocuments.json(new Known(new ArrayList<>(all)));
        return Write.put(new Document(partition, ACCOUNTS, ACCOUNTS, body, null, null), there);
    }

    /** What is written in another account's partition when one is forgotten. */
    List<Write> without(String partition, Person gone) {
        return read(partition)
                .<Write>map(there -> {
                    List<Person> rest = known(there).stream()
                            .filter(account -> !account.equals(gone))
                            .toList();
                    String body = EngagementDocuments.json(new Known(rest));
                    return rest.size() > 1
                            ? new Write.Replace(
                                    new Document(partition, ACCOUNTS, ACCOUNTS, body, null, null), there.version())
                            : new Write.Delete(partition, ACCOUNTS, there.version());
                })
                .stream()
                .toList();
    }

    /**
     * What tells the others.
     *
     * @param version grows with each confirmation
     */
    static Letter letter(Person account, List<Person> all, long version) {
        return new Letter(
                Membership.partition(account), ACCOUNTS, ACCOUNTS, version, EngagementDocuments.json(new Known(all)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(ACCOUNTS);
    }

    @Override
    public Step apply(Letter letter) {
        Known known = EngagementDocuments.read(letter.body(), Known.class);
        return Step.nothing().withChanges(List.of(write(letter.to(), known.accounts())));
    }
}
