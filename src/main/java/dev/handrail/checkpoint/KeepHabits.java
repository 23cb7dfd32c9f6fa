package dev.handrail.checkpoint;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps somebody's habits in the person's partition, and has the meetings of all their engagements follow. */
@Component
public final class KeepHabits implements LetterHandler {
    private static final String FOLLOW = "habits-follow";
    private static final int AT_ONCE = 40;

    private final DocumentStore store;
    private final FindEngagement findEngagement;
    private final List<FollowsHabits> followers;

    private record Wished(Person person, Habits habits) {}

    private record Following(Person person, int done) {}

    KeepHabits(DocumentStore store, FindEngagement findEngagement, List<FollowsHabits> followers) {
        this.store = store;
        this.findEngagement = findEngagement;
        this.followers = List.copyOf(followers);
    }

    /**
     * A letter that keeps them for one of the person's accounts.
     *
     * @param now when the person wished so
     */
    public static Letter letter(Person account, Habits habits, Instant now) {
        return new Letter(
                Membership.partition(account),
                Habits.KIND,
                Habits.KIND,
                now.toEpochMilli(),
                EngagementDocuments.json(new Wished(account, habits)));
    }

    private static Letter follow(Person account, int done, long version) {
        return new Letter(
                Membership.partition(account),
                FOLLOW,
                FOLLOW + "/" + done,
                version,
                EngagementDocuments.json(new Following(account, done)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(Habits.KIND, FOLLOW);
    }

    @Override
    public Step apply(Letter letter) {
        return letter.kind().equals(Habits.KIND) ? keep(letter) : follow(letter);
    }

    private Step keep(Letter letter) {
        Wished wished = EngagementDocuments.read(letter.body(), Wished.class);
        Optional<Stored> there = store.read(letter.to(), Habits.KIND);
        Habits before = there.map(stored -> EngagementDocuments.read(stored.document(), Habits.class))
                .orElse(Habits.USUAL);
        Habits next = wished.habits().insteadOf(before, Instant.ofEpochMilli(letter.version()));
        Document document =
                new Document(letter.to(), Habits.KIND, Habits.KIND, EngagementDocuments.json(next), null, null);
        Step step = Step.nothing()
                .withChanges(List.of(Write.put(document, there)))
                .withLetters(followers.stream()
                        .flatMap(each -> each.changed(wished.person(), before, next).stream())
                        .toList());
        return next.remindsAsWith(before)
                ? step
                : step.andLetters(List.of(follow(wished.person(), 0, letter.version())));
    }

    private Step follow(Letter letter) {
        Following following = EngagementDocuments.read(letter.body(), Following.class);
        List<Membership> all = findEngagement.memberships(following.person());
        int from = Math.min(following.done(), all.size());
        int to = Math.min(from + AT_ONCE, all.size());
        List<Letter> letters = new ArrayList<>();
        all.subList(from, to).stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .forEach(each -> letters.add(WakeMeetings.letter(each.engagement(), Habits.KIND)));
        if (to < all.size()) {
            letters.add(follow(following.person(), to, letter.version()));
        }
        return Step.nothing().withLetters(letters);
    }
}
