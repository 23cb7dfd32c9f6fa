package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.people.ChangePeople;
import dev.handrail.engagement.people.account.ForgetAccounts;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
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
import org.springframework.stereotype.Component;

/**
 * Forgets one account: first in the person's own partition, from where a letter goes to each engagement; there the part
 * that was taken stays without name and account, and the history loses the name line by line.
 */
@Component
final class ForgetParticipant implements LetterHandler {
    private static final String EVERYWHERE = "forget-person";
    private static final String IN_ONE = "forget-participant";
    private static final String WHERE_MET = "forget-met";
    private static final String NOBODY = "—";

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final FindOfPerson findOfPerson;
    private final ChangePeople changePeople;
    private final ForgetAccounts forgetAccounts;
    private final List<NoticesChange> notices;
    private final ProductTime time;

    private record Whom(Person person, Instant asked) {}

    ForgetParticipant(
            DocumentStore store,
            LoadEngagement loadEngagement,
            FindOfPerson findOfPerson,
            ChangePeople changePeople,
            ForgetAccounts forgetAccounts,
            List<NoticesChange> notices,
            ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.findOfPerson = findOfPerson;
        this.changePeople = changePeople;
        this.forgetAccounts = forgetAccounts;
        this.notices = List.copyOf(notices);
        this.time = time;
    }

    static Letter all(Person person, Instant asked) {
        return letter(Membership.partition(person), EVERYWHERE, asked.toEpochMilli(), new Whom(person, asked));
    }

    /** In one engagement alone, whatever the person's own list says. */
    static Letter inOne(EngagementId engagement, Person person, Instant asked) {
        return letter(
                engagement.partition(),
                IN_ONE,
                IN_ONE + "/" + FindOfPerson.digest(person),
                asked.toEpochMilli(),
                new Whom(person, asked));
    }

    /**
     * That the bot met the person, even if it is told only afterwards: the very turn that asks to be forgotten tells it.
     *
     * @param until what was told until then does not count
     */
    static Letter whereMet(Person person, Instant until) {
        return letter(
                Membership.partition(person),
                WHERE_MET,
                Acquaintance.TOPIC,
                until.toEpochMilli(),
                new Whom(person, until));
    }

    private static Letter letter(String to, String kind, long version, Whom whom) {
        return letter(to, kind, kind, version, whom);
    }

    private static Letter letter(String to, String kind, String topic, long version, Whom whom) {
        return new Letter(to, kind, topic, version, EngagementDocuments.json(whom));
    }

    /** By what an account is known in the log beside the store: nobody can read who it was. */
    static String line(Person person) {
        return "person " + FindOfPerson.digest(person);
    }

    @Override
    public Set<String> letters() {
        return Set.of(EVERYWHERE, IN_ONE, WHERE_MET);
    }

    @Override
    public Step apply(Letter letter) {
        Whom whom = EngagementDocuments.read(letter.body(), Whom.class);
        return switch (letter.kind()) {
            case EVERYWHERE -> everywhere(letter, whom);
            case IN_ONE -> inOne(letter, whom);
            default ->
                Step.nothing().withChanges(FindOfPerson.deletions(store.read(letter.to(), Acquaintance.KIND).stream()));
        };
    }

    private Step everywhere(Letter letter, Whom whom) {
        FindOfPerson.Some some = findOfPerson.some(whom.person());
        List<Letter> letters = new ArrayList<>(some.engagements().stream()
                .map(engagement -> inOne(engagement, whom.person(), whom.asked()))
                .toList());
        if (!some.isAll()) {
            letters.add(letter(letter.to(), EVERYWHERE, letter.version() + 1, whom));
        }
        letters.addAll(forgetAccounts.letters(whom.person(), letter.version()));
        return Step.nothing().withChanges(some.deletions()).withLetters(letters);
    }

    private Step inOne(Letter letter, Whom whom) {
        return EngagementId.read(letter.to().substring(letter.to().indexOf(':') + 1))
                .flatMap(loadEngagement::load)
                .flatMap(loaded -> part(loaded, whom.person()).map(part -> without(loaded, part, whom)))
                .orElseGet(Step::nothing);
    }

    private static Optional<Participant> part(Loaded loaded, Person person) {
        return loaded.people().all().stream().filter(each -> each.is(person)).findFirst();
    }

    private Step without(Loaded loaded, Participant part, Whom whom) {
        People after = without(loaded.people(), part, whom.person(), whom.asked());
        Step step = changePeople.step(loaded, after, part.id(), List.of());
        List<Write> writes = new ArrayList<>(step.changes());
        Engagement engagement = loaded.engagement();
        if (whom.person().equals(engagement.startedBy())) {
            writes.add(loaded.write(engagement.startedByNobody()));
        }
        Document round = ForgetHistory.round(engagement, whom.person(), time.instant());
        writes.add(Write.put(round, store.read(round.partition(), round.id())));
        return step.withChanges(writes)
                .andLetters(notices.stream()
                        .flatMap(each ->
                                each.changed(engagement.id(), loaded.people(), NoticesChange.ids(writes)).stream())
                        .toList());
    }

    /** Whoever was found to be the same human has no account any more, and the same name. */
    static People without(People people, Participant part, Person person, Instant asked) {
        List<Person> others = part.accounts().stream()
                .filter(account -> !account.equals(person))
                .toList();
        if (!others.isEmpty()) {
            return people.changing(part.id(), each -> each.withAccounts(others));
        }
        People after = people.changing(
                part.id(), each -> each.withAccounts(List.of()).called(NOBODY).removed(asked));
        for (Participant each : people.all()) {
            if (each.accounts().isEmpty() && each.name().equals(part.name())) {
                after = after.changing(each.id(), same -> same.called(NOBODY));
            }
        }
        return after;
    }
}
