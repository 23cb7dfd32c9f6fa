package dev.handrail.engagement;

import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps everybody's own list of engagements: by letters with the change itself where they are few, otherwise by a round
 * that the due loop goes.
 */
@Component
public final class TellMembers implements LetterHandler, DueHandler {
    private static final String ROUND = "membership-round";
    private static final int AT_ONCE = 30;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final ProductTime time;

    private record Round(EngagementId engagement, int done) {}

    private record Told(Membership membership, boolean takesPart) {}

    TellMembers(DocumentStore store, LoadEngagement loadEngagement, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.time = time;
    }

    /** What has to go with a change that concerns these people's lists alone. */
    public List<Letter> letters(Engagement engagement, People people, List<Participant> concerned) {
        return concerned.stream()
                .flatMap(participant -> participant.accounts().stream()
                        .map(account -> new Letter(
                                Membership.partition(account),
                                Membership.KIND,
                                Membership.KIND,
                                engagement.revision() + people.revision(),
                                EngagementDocuments.json(
                                        new Told(membership(engagement, participant), participant.isActive())))))
                .toList();
    }

    /** What has to go with a change that concerns everybody's list. */
    public Write toAll(Engagement engagement) {
        Document round = round(engagement, 0, time.instant());
        return Write.put(round, store.read(round.partition(), round.id()));
    }

    private static Document round(Engagement engagement, int done, Instant at) {
        return new Document(
                engagement.id().partition(),
                ROUND,
                ROUND,
                EngagementDocuments.json(new Round(engagement.id(), done)),
                new Document.Due(Document.Due.shardOf(engagement.customer().tenantId()), at),
                null);
    }

    private static Membership membership(Engagement engagement, Participant participant) {
        return new Membership(
                engagement.id(),
                engagement.name(),
                engagement.customer().name(),
                engagement.standing(),
                participant.side(),
                participant.roles());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ROUND);
    }

    @Override
    public Step handle(Stored due) {
        Round round = EngagementDocuments.read(due.document(), Round.class);
        Optional<Loaded> loaded = loadEngagement.load(round.engagement());
        List<Participant> all = loaded.map(there -> there.people().all()).orElse(List.of());
        int next = Math.min(round.done() + AT_ONCE, all.size());
        Write change = next < all.size()
                ? new Write.Replace(round(loaded.orElseThrow().engagement(), next, time.instant()), due.version())
                : new Write.Delete(due.document().partition(), due.document().id(), due.version());
        Step step = Step.nothing().withChanges(List.of(change));
        return loaded.map(there -> step.withLetters(
                        letters(there.engagement(), there.people(), all.subList(Math.min(round.done(), next), next))))
                .orElse(step);
    }

    @Override
    public Set<String> letters() {
        return Set.of(Membership.KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Told told = EngagementDocuments.read(letter.body(), Told.class);
        String id = Membership.documentId(told.membership().engagement());
        Optional<Stored> there = store.read(letter.to(), id);
        if (told.takesPart()) {
            Document document = new Document(
                    letter.to(), id, Membership.KIND, EngagementDocuments.json(told.membership()), null, null);
            return Step.nothing().withChanges(List.of(Write.put(document, there)));
        }
        // Whoever leaves is still somebody whose name stands there: it must be found when they ask what is kept of
        // them.
        Document past = new Document(
                letter.to(),
                id,
                Membership.PAST,
                EngagementDocuments.json(
                        new FindEngagement.Named(told.membership().engagement())),
                null,
                null);
        return Step.nothing().withChanges(List.of(Write.put(past, there)));
    }
}
