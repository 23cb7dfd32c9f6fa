package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Digest;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.KeepsKinds;
import dev.handrail.engagement.Membership;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.HistoryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is kept in a person's own partition, and in which engagements the person takes part, or did. */
@Component
final class FindOfPerson {
    private static final int AT_ONCE = 25;

    private static final List<String> OWN_KINDS = List.of(
            Membership.KIND,
            Membership.PAST,
            "portfolio",
            Acquaintance.KIND,
            "accounts",
            "account-request",
            "account-tries",
            "account-round",
            "message",
            "mark",
            HistoryLine.KIND);

    private final DocumentStore store;
    private final List<String> kinds;

    /**
     * As much of it as one commit takes.
     *
     * @param engagements whose memberships are among it
     * @param isAll whether nothing else is there
     */
    record Some(List<Write> deletions, List<EngagementId> engagements, boolean isAll) {}

    FindOfPerson(DocumentStore store, List<KeepsKinds> features) {
        this.store = store;
        kinds = Stream.concat(OWN_KINDS.stream(), features.stream().flatMap(feature -> feature.ofAPerson().stream()))
                .toList();
    }

    /** An account as logs may have it: nobody can read who it was. */
    static String digest(Person person) {
        return digest(Membership.partition(person));
    }

    static String digest(String partition) {
        return Digest.of(partition);
    }

    Some some(Person person) {
        List<Stored> found = new ArrayList<>();
        for (String kind : kinds) {
            int room = AT_ONCE - found.size();
            if (room > 0) {
                found.addAll(store.query(Membership.partition(person), kind, null, room)
                        .documents());
            }
        }
        return new Some(
                deletions(found.stream()),
                found.stream().flatMap(FindOfPerson::engagement).toList(),
                found.size() < AT_ONCE);
    }

    /** The engagements that the person took part in and does no more. */
    Stream<EngagementId> past(Person person) {
        return store.query(Membership.partition(person), Membership.PAST, null, 200).documents().stream()
                .flatMap(FindOfPerson::engagement);
    }

    static List<Write> deletions(Stream<Stored> found) {
        return found.<Write>map(stored -> new Write.Delete(
                        stored.document().partition(), stored.document().id(), stored.version()))
                .toList();
    }

    private static Stream<EngagementId> engagement(Stored stored) {
        return switch (stored.document().kind()) {
            case Membership.KIND ->
                Stream.of(EngagementDocuments.read(stored.document(), Membership.class)
                        .engagement());
            case Membership.PAST ->
                Stream.of(EngagementDocuments.read(stored.document(), FindEngagement.Named.class)
                        .engagement());
            default -> Stream.empty();
        };
    }
}
