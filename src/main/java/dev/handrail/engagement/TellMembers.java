package dev.handrail.engagement;

import dev.handrail.chat.Person;
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
 * that the due loop goes. A letter says no more than whose list is to be looked after; what stands on it is made of what
 * the engagement is when the letter arrives.
 */
@Component
public final class TellMembers implements LetterHandler, DueHandler {
    private static final String ROUND = "membership-round";
    private static final int AT_ONCE = 30;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final ProductTime time;

    private record Round(EngagementId engagement, int done) {}

    private record About(EngagementId engagement, Person account) {}

    TellMembers(DocumentStore store, LoadEngagement loadEngagement, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.time = time;
    }

    /** What has to go with a change that concerns these people's lists alone. */
    public List<Letter> letters(EngagementId engagement, List<Participant> concerned) {
        return concerned.stream()
                .flatMap(participant -> participant.accounts().stream())
                .map(account -> new Letter(
                        Membership.partition(account),
                        Membership.KIND,
                        Membership.KIND,
                        Letter.LOOK,
                        EngagementDocuments.json(new About(engagement, account))))
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
        return step.withLetters(letters(round.engagement(), all.subList(Math.min(round.done(), next), next)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(Membership.KIND);
    }

    @Override
    public Step apply(Letter letter) {
        About about = EngagementDocuments.read(letter.body(), About.class);
        String id = Membership.documentId(about.engagement());
        Optional<Stored> there = store.read(letter.to(), id);
        Optional<Loaded> loaded = loadEngagement.load(about.engagement());
        Optional<Document> line = loaded.flatMap(found ->
                        found.people().of(about.account()).map(member -> membership(found.engagement(), member)))
                .map(membership -> new Document(
                        letter.to(), id, Membership.KIND, EngagementDocuments.json(membership), null, null))
                .or(() -> loaded.flatMap(found -> found.people().gone(about.account()))
                        .map(gone -> past(letter.to(), id, about.engagement())));
        return Step.nothing()
                .withChanges(line.<List<Write>>map(document -> List.of(Write.put(document, there)))
                        .orElseGet(() -> there.<List<Write>>map(
                                        stored -> List.of(new Write.Delete(letter.to(), id, stored.version())))
                                .orElse(List.of())));
    }

    /**
     * Whoever leaves is still somebody whose name stands there: it must be found when they ask what is kept of them.
     */
    private static Document past(String partition, String id, EngagementId engagement) {
        String body = EngagementDocuments.json(new FindEngagement.Named(engagement));
        return new Document(partition, id, Membership.PAST, body, null, null);
    }
}
