package dev.handrail.checkpoint.digest;

import dev.handrail.chat.Person;
import dev.handrail.checkpoint.FollowsHabits;
import dev.handrail.checkpoint.Habits;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.FollowsAcquaintance;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has what waits for somebody's morning come in the right one, where the person is reached now, lives elsewhere, or wants
 * it at another hour or once more.
 */
@Component
final class WakeDigest implements FollowsAcquaintance, FollowsHabits, LetterHandler {
    private static final String WAKE = "digest-wake";

    private final DocumentStore store;
    private final KnowAccounts knowAccounts;
    private final FindReader findReader;
    private final FindEngagement findEngagement;
    private final LoadEngagement loadEngagement;
    private final ProductTime time;

    /** @param begins whether there is to be a digest from now on, though there is no news */
    private record Wake(List<Person> accounts, boolean begins) {}

    WakeDigest(
            DocumentStore store,
            KnowAccounts knowAccounts,
            FindReader findReader,
            FindEngagement findEngagement,
            LoadEngagement loadEngagement,
            ProductTime time) {
        this.store = store;
        this.knowAccounts = knowAccounts;
        this.findReader = findReader;
        this.findEngagement = findEngagement;
        this.loadEngagement = loadEngagement;
        this.time = time;
    }

    @Override
    public List<Letter> changed(Person person, Acquaintance before, Acquaintance after, List<Membership> of) {
        boolean isOtherMorning =
                before.reach().isPresent() != after.reach().isPresent() || !Objects.equals(before.zone(), after.zone());
        return isOtherMorning && after.reach().isPresent() ? List.of(letter(person, false)) : List.of();
    }

    @Override
    public List<Letter> changed(Person account, Habits before, Habits after) {
        boolean begins = after.digest() && !before.digest();
        return begins || after.digest() && !after.digestAt().equals(before.digestAt())
                ? List.of(letter(account, begins))
                : List.of();
    }

    private Letter letter(Person person, boolean begins) {
        List<Person> accounts = knowAccounts.of(person);
        Instant now = time.instant();
        return new Letter(
                Membership.partition(Digest.home(accounts)),
                WAKE,
                WAKE + "/" + begins,
                now.toEpochMilli(),
                EngagementDocuments.json(new Wake(accounts, begins)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(WAKE);
    }

    @Override
    public Step apply(Letter letter) {
        Wake wake = EngagementDocuments.read(letter.body(), Wake.class);
        Optional<Stored> there = store.read(letter.to(), Digest.KIND);
        boolean waits = there.map(Stored::document).map(Document::due).isPresent();
        if (!waits && !wake.begins()) {
            return Step.nothing();
        }
        Digest digest = there.map(Digest::read)
                .orElseGet(() -> new Digest(wake.accounts(), zone(wake.accounts()), Map.of(), null))
                .of(wake.accounts());
        Morning morning = findReader.of(digest.accounts()).morning(digest);
        Instant now = time.instant();
        // Whoever begins again is told on Monday of what is overdue by then, though it is no news.
        Instant due = digest.news().isEmpty() ? morning.nextMonday(now) : morning.next(now);
        return Step.nothing().withChanges(List.of(Write.put(digest.document(letter.to(), due), there)));
    }

    private ZoneId zone(List<Person> accounts) {
        return findEngagement.memberships(Digest.home(accounts)).stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .findFirst()
                .flatMap(each -> loadEngagement.load(each.engagement()))
                .map(loaded -> loaded.engagement().zone())
                .orElse(ZoneOffset.UTC);
    }
}
