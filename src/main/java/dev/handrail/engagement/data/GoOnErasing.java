package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.KnowCodes;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.start.NotePlace;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Forgets an engagement, some of it at a time: first it is taken off its people's lists, then its documents go, its own
 * two last but one and the note of the erasure last. Whatever stops it, it goes on from there.
 */
@Component
final class GoOnErasing implements DueHandler {
    /** Letters of the first stage, well within a commit even where people have several accounts. */
    private static final int PEOPLE_AT_ONCE = 20;

    private static final Duration NEXT = Duration.ofMillis(100);

    /** The messages that tell of the erasure are its last trace: they go once they were shown, or cannot be. */
    private static final Duration WHILE_MESSAGES_LEAVE = Duration.ofSeconds(20);

    private final LoadEngagement loadEngagement;
    private final FindRest findRest;
    private final ProductTime time;

    GoOnErasing(LoadEngagement loadEngagement, FindRest findRest, ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.findRest = findRest;
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Erasure.KIND);
    }

    @Override
    public Step handle(Stored due) {
        Erasure erasure = EngagementDocuments.read(due.document(), Erasure.class);
        Optional<Loaded> loaded = loadEngagement
                .load(erasure.engagement())
                .filter(there -> erasure.told() < there.people().all().size());
        if (loaded.isPresent()) {
            return leave(erasure, due, loaded.get());
        }
        FindRest.Rest rest = findRest.of(erasure.engagement());
        if (!rest.isNothing()) {
            List<Write> writes = new ArrayList<>(rest.deletions());
            writes.add(later(erasure, due, rest.deletions().isEmpty() ? WHILE_MESSAGES_LEAVE : NEXT));
            return Step.nothing().withChanges(writes);
        }
        return Step.nothing()
                .withChanges(List.of(new Write.Delete(
                        due.document().partition(), due.document().id(), due.version())))
                .withLetters(List.of(KeepReceipts.letter(erasure, time.instant())));
    }

    /** With the first of its people, everything outside that leads to it goes. */
    private Step leave(Erasure erasure, Stored due, Loaded loaded) {
        List<Participant> all = loaded.people().all();
        int next = Math.min(all.size(), erasure.told() + PEOPLE_AT_ONCE);
        List<Letter> letters = new ArrayList<>(all.subList(erasure.told(), next).stream()
                .flatMap(participant -> participant.accounts().stream())
                .map(account -> forget(account, erasure))
                .toList());
        if (erasure.told() == 0) {
            Engagement engagement = loaded.engagement();
            letters.add(KnowCodes.forget(engagement));
            // After whatever was told of the places until now.
            Engagement last = engagement.withPlaces(List.of());
            engagement
                    .places()
                    .forEach(place ->
                            letters.add(NotePlace.unlinked(place.address().place(), last)));
        }
        return Step.nothing()
                .withChanges(List.of(later(erasure.told(next), due, NEXT)))
                .withLetters(letters);
    }

    private static Letter forget(Person account, Erasure erasure) {
        return new Letter(
                Membership.partition(account),
                ForgetMembership.KIND,
                // The same topic as of all that was told before, so that nothing older comes after it.
                Membership.KIND,
                Long.MAX_VALUE,
                EngagementDocuments.json(new FindEngagement.Named(erasure.engagement())));
    }

    private Write later(Erasure erasure, Stored due, Duration wait) {
        return new Write.Replace(erasure.document(time.instant().plus(wait)), due.version());
    }
}
