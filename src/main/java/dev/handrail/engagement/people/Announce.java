package dev.handrail.engagement.people;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.TellPeople;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells everybody who steers from now on: in rounds of the due loop, because everybody may be many. */
@Component
public final class Announce implements DueHandler {
    private static final String ROUND = "announcement";
    private static final int AT_ONCE = 30;

    private final PeopleCards cards;
    private final TellPeople tellPeople;
    private final LoadEngagement loadEngagement;
    private final DocumentStore store;
    private final ProductTime time;

    /**
     * How far a round has come.
     *
     * @param who id of the participant it is about
     * @param since the revision by which that became so
     * @param done so many participants were told, or left out
     */
    private record Round(EngagementId engagement, String who, Role role, long since, int done) {
        Round(EngagementId engagement, String who, Role role, long since) {
            this(engagement, who, role, since, 0);
        }

        Round to(int further) {
            return new Round(engagement, who, role, since, further);
        }

        String about() {
            return ROUND + "/" + who + "/" + since;
        }
    }

    Announce(
            PeopleCards cards,
            TellPeople tellPeople,
            LoadEngagement loadEngagement,
            DocumentStore store,
            ProductTime time) {
        this.cards = cards;
        this.tellPeople = tellPeople;
        this.loadEngagement = loadEngagement;
        this.store = store;
        this.time = time;
    }

    /** What has to go with the change that it is about. */
    Write begin(Engagement engagement, People after, String who, Role role) {
        Document round = document(engagement, new Round(engagement.id(), who, role, after.revision()), time.instant());
        return Write.put(round, store.read(round.partition(), round.id()));
    }

    private static Document document(Engagement engagement, Round round, Instant at) {
        return new Document(
                engagement.id().partition(),
                ROUND + "/" + round.who(),
                ROUND,
                EngagementDocuments.json(round),
                new Document.Due(Document.Due.shardOf(engagement.customer().tenantId()), at),
                null);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ROUND);
    }

    @Override
    public Step handle(Stored due) {
        Round round = EngagementDocuments.read(due.document(), Round.class);
        Step end = Step.nothing()
                .withChanges(List.of(new Write.Delete(
                        due.document().partition(), due.document().id(), due.version())));
        Optional<Loaded> loaded = loadEngagement.load(round.engagement());
        return loaded.flatMap(there -> there.people().participant(round.who()))
                .filter(who -> who.isActive() && who.has(round.role()))
                .map(who -> tell(loaded.orElseThrow(), who, round, due, end))
                .orElse(end);
    }

    private Step tell(Loaded loaded, Participant who, Round round, Stored due, Step end) {
        List<Participant> all = loaded.people().all();
        int next = Math.min(round.done() + AT_ONCE, all.size());
        List<Participant> told = all.subList(Math.min(round.done(), next), next).stream()
                .filter(each -> each.isActive() && !each.id().equals(who.id()))
                .toList();
        Engagement engagement = loaded.engagement();
        Step step = next < all.size()
                ? Step.nothing()
                        .withChanges(List.of(
                                new Write.Replace(document(engagement, round.to(next), time.instant()), due.version())))
                : end;
        return step.withMessages(tellPeople
                .tell(
                        round.about(),
                        engagement,
                        told,
                        language -> cards.said(
                                "announced",
                                language,
                                who.name(),
                                cards.role(round.role(), language),
                                engagement.name()))
                .messages());
    }
}
