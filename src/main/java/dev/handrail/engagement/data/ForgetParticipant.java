package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.people.ChangePeople;
import dev.handrail.engagement.people.account.ForgetAccounts;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Forgets one account: first in the person's own partition, from where a letter goes to each engagement; there the part
 * that was taken stays without name and account, and the history loses the name line by line.
 */
@Component
final class ForgetParticipant implements LetterHandler {
    private static final String EVERYWHERE = "forget-person";
    private static final String IN_ONE = "forget-participant";
    private static final int AT_ONCE = 25;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final ChangePeople changePeople;
    private final ForgetAccounts forgetAccounts;
    private final ProductTime time;

    private record Whom(Person person, Instant asked) {}

    ForgetParticipant(
            DocumentStore store,
            LoadEngagement loadEngagement,
            ChangePeople changePeople,
            ForgetAccounts forgetAccounts,
            ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.changePeople = changePeople;
        this.forgetAccounts = forgetAccounts;
        this.time = time;
    }

    static Letter all(Person person, Instant asked) {
        return new Letter(
                Membership.partition(person),
                EVERYWHERE,
                EVERYWHERE,
                asked.toEpochMilli(),
                EngagementDocuments.json(new Whom(person, asked)));
    }

    /** By what an account is known in the log beside the store: nobody can read who it was. */
    static String line(Person person) {
        return "person " + EngagementId.startedBy(Membership.partition(person)).value();
    }

    @Override
    public Set<String> letters() {
        return Set.of(EVERYWHERE, IN_ONE);
    }

    @Override
    public Step apply(Letter letter) {
        Whom whom = EngagementDocuments.read(letter.body(), Whom.class);
        return letter.kind().equals(EVERYWHERE) ? everywhere(letter, whom) : inOne(letter, whom);
    }

    private Step everywhere(Letter letter, Whom whom) {
        List<Stored> memberships =
                store.query(letter.to(), Membership.KIND, null, AT_ONCE).documents();
        List<Letter> letters = new ArrayList<>();
        for (Stored stored : memberships) {
            Membership membership = EngagementDocuments.read(stored.document(), Membership.class);
            letters.add(
                    new Letter(membership.engagement().partition(), IN_ONE, IN_ONE, letter.version(), letter.body()));
        }
        if (memberships.size() == AT_ONCE) {
            letters.add(new Letter(letter.to(), EVERYWHERE, EVERYWHERE, letter.version() + 1, letter.body()));
        }
        letters.addAll(forgetAccounts.letters(whom.person(), letter.version()));
        List<Write> writes = Stream.of(
                        memberships.stream(),
                        store.query(letter.to(), "portfolio", null, AT_ONCE).documents().stream(),
                        store.read(letter.to(), Acquaintance.KIND).stream(),
                        forgetAccounts.kept(whom.person()).stream())
                .flatMap(each -> each)
                .<Write>map(stored ->
                        new Write.Delete(letter.to(), stored.document().id(), stored.version()))
                .toList();
        return Step.nothing().withChanges(writes).withLetters(letters);
    }

    private Step inOne(Letter letter, Whom whom) {
        Optional<Loaded> loaded = EngagementId.read(
                        letter.to().substring(letter.to().indexOf(':') + 1))
                .flatMap(loadEngagement::load);
        Optional<Participant> part = loaded.flatMap(there -> there.people().all().stream()
                .filter(each -> each.accounts().contains(whom.person()))
                .findFirst());
        if (part.isEmpty()) {
            return Step.nothing();
        }
        Loaded there = loaded.orElseThrow();
        People without = there.people().changing(part.get().id(), participant -> without(participant, whom));
        Document round = ForgetHistory.round(there.engagement(), whom.person(), time.instant());
        Step step = changePeople.step(there, without, part.get().id(), List.of());
        return step.withChanges(Stream.concat(
                        step.changes().stream(), Stream.of(Write.put(round, store.read(round.partition(), round.id()))))
                .toList());
    }

    private static Participant without(Participant participant, Whom whom) {
        List<Person> others = participant.accounts().stream()
                .filter(account -> !account.equals(whom.person()))
                .toList();
        return others.isEmpty()
                ? participant.withAccounts(List.of()).called("—").removed(whom.asked())
                : participant.withAccounts(others);
    }
}
