package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Forgets an engagement, some of it at a time: first it is taken off its people's lists, then its documents go, its own
 * two last but one and the note of the erasure last. Whatever stops it, it goes on from there.
 */
@Component
final class GoOnErasing implements DueHandler {
    /** Letters of the first stage and documents of the second, each well within a commit. */
    private static final int PEOPLE_AT_ONCE = 20;

    private static final int DOCUMENTS_AT_ONCE = 80;
    private static final Duration NEXT = Duration.ofMillis(100);

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final KeptKinds keptKinds;
    private final ProductTime time;

    GoOnErasing(DocumentStore store, LoadEngagement loadEngagement, KeptKinds keptKinds, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.keptKinds = keptKinds;
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Erasure.KIND);
    }

    @Override
    public Step handle(Stored due) {
        Erasure erasure = EngagementDocuments.read(due.document(), Erasure.class);
        List<Participant> all = loadEngagement
                .load(erasure.engagement())
                .map(Loaded::people)
                .map(people -> people.all())
                .orElse(List.of());
        if (erasure.told() < all.size()) {
            return leave(erasure, due, all);
        }
        List<Write> writes = new ArrayList<>(rest(erasure));
        if (!writes.isEmpty()) {
            writes.add(later(erasure, due));
            return Step.nothing().withChanges(writes);
        }
        return Step.nothing()
                .withChanges(List.of(new Write.Delete(
                        due.document().partition(), due.document().id(), due.version())))
                .withLetters(List.of(KeepReceipts.letter(erasure, time.instant())));
    }

    private Step leave(Erasure erasure, Stored due, List<Participant> all) {
        int next = Math.min(all.size(), erasure.told() + PEOPLE_AT_ONCE);
        List<Letter> letters = all.subList(erasure.told(), next).stream()
                .flatMap(participant -> participant.accounts().stream())
                .map(account -> forget(account, erasure))
                .toList();
        return Step.nothing()
                .withChanges(List.of(later(erasure.told(next), due)))
                .withLetters(letters);
    }

    private Letter forget(Person account, Erasure erasure) {
        return new Letter(
                Membership.partition(account),
                ForgetMembership.KIND,
                // The same topic as of all that was told before, so that nothing older comes after it.
                Membership.KIND,
                Long.MAX_VALUE,
                EngagementDocuments.json(new FindEngagement.Named(erasure.engagement())));
    }

    private Write later(Erasure erasure, Stored due) {
        return new Write.Replace(erasure.document(time.instant().plus(NEXT)), due.version());
    }

    /** Some of what is still there: people and the engagement itself only when nothing else is. */
    private List<Write> rest(Erasure erasure) {
        Set<String> kinds = new TreeSet<>(keptKinds.ofAnEngagement());
        kinds.addAll(keptKinds.beside());
        kinds.remove("engagement");
        kinds.remove("people");
        List<Write> writes = new ArrayList<>();
        kinds.forEach(kind -> add(writes, erasure, kind));
        if (writes.isEmpty()) {
            add(writes, erasure, "people");
            add(writes, erasure, "engagement");
        }
        return writes;
    }

    private void add(List<Write> writes, Erasure erasure, String kind) {
        int room = DOCUMENTS_AT_ONCE - writes.size();
        if (room > 0) {
            store.query(erasure.engagement().partition(), kind, null, room)
                    .documents()
                    .forEach(stored -> writes.add(new Write.Delete(
                            stored.document().partition(), stored.document().id(), stored.version())));
        }
    }
}
