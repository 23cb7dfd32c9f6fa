package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Goes through every engagement in which one of a human's accounts takes part, and has all of them known there. */
@Component
final class JoinAccounts implements DueHandler {
    static final String ROUND = "account-round";
    private static final int AT_ONCE = 30;

    private final DocumentStore store;
    private final FindEngagement findEngagement;
    private final ProductTime time;

    /** What is left to do. */
    private record Round(List<Person> accounts, List<EngagementId> engagements, long version) {}

    JoinAccounts(DocumentStore store, FindEngagement findEngagement, ProductTime time) {
        this.store = store;
        this.findEngagement = findEngagement;
        this.time = time;
    }

    /** What has to go with the confirmation, in the partition of whoever gave it. */
    Write begin(Person asker, List<Person> all) {
        List<EngagementId> engagements = all.stream()
                .flatMap(account -> findEngagement.memberships(account).stream())
                .map(Membership::engagement)
                .distinct()
                .toList();
        String partition = Membership.partition(asker);
        Document round = document(partition, new Round(all, engagements, time.millis()));
        return Write.put(round, store.read(partition, ROUND));
    }

    private Document document(String partition, Round round) {
        Document.Due due = new Document.Due(Document.Due.shardOf(partition), time.instant());
        return new Document(partition, ROUND, ROUND, EngagementDocuments.json(round), due, null);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ROUND);
    }

    @Override
    public Step handle(Stored due) {
        Round round = EngagementDocuments.read(due.document(), Round.class);
        String partition = due.document().partition();
        int now = Math.min(AT_ONCE, round.engagements().size());
        List<EngagementId> rest =
                round.engagements().subList(now, round.engagements().size());
        List<Letter> letters = round.engagements().subList(0, now).stream()
                .map(id -> SameHuman.letter(id, round.accounts(), round.version()))
                .toList();
        Write next = rest.isEmpty()
                ? new Write.Delete(partition, ROUND, due.version())
                : new Write.Replace(
                        document(partition, new Round(round.accounts(), rest, round.version())), due.version());
        return Step.nothing().withChanges(List.of(next)).withLetters(letters);
    }
}
