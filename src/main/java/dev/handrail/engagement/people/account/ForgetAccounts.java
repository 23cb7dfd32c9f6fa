package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes away that an account is one human's with others: in its own partition, and in those of the others. */
@Component
public final class ForgetAccounts implements LetterHandler {
    private static final String KIND = "account-forgotten";

    private final DocumentStore store;
    private final KnowAccounts knowAccounts;

    ForgetAccounts(DocumentStore store, KnowAccounts knowAccounts) {
        this.store = store;
        this.knowAccounts = knowAccounts;
    }

    /** What is kept about it in the account's own partition, to be deleted there. */
    public List<Stored> kept(Person account) {
        return Stream.of(KnowAccounts.ACCOUNTS, Request.KIND, CountTries.KIND, JoinAccounts.ROUND)
                .flatMap(id -> store.read(Membership.partition(account), id).stream())
                .toList();
    }

    /**
     * What tells the other accounts.
     *
     * @param version grows with each time the account is forgotten
     */
    public List<Letter> letters(Person account, long version) {
        return knowAccounts.of(account).stream()
                .filter(other -> !other.equals(account))
                .map(other ->
                        new Letter(Membership.partition(other), KIND, KIND, version, EngagementDocuments.json(account)))
                .toList();
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Person gone = EngagementDocuments.read(letter.body(), Person.class);
        return Step.nothing().withChanges(knowAccounts.without(letter.to(), gone));
    }
}
