package dev.handrail.engagement.data;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.KnowCodes;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.sending.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds what is still there of an engagement that is being forgotten. */
@Component
final class FindRest {
    /** How the ids of the messages begin that tell of it. */
    static final String TELLING = "message/" + TellErased.ERASED + "/";

    private static final int AT_ONCE = 80;
    private static final int LOOKED_AT = 1_000;

    /** Letters that the erasure itself writes, which name nothing but the engagement's id. */
    private static final Set<String> ITS_OWN_LETTERS =
            Set.of(ForgetMembership.KIND, FindEngagement.LINK, KnowCodes.FORGET);

    private final DocumentStore store;
    private final KeptKinds keptKinds;

    /**
     * As much as one commit takes.
     *
     * @param isWaitedFor whether something else has to leave by itself
     */
    record Rest(List<Write> deletions, boolean isWaitedFor) {
        boolean isNothing() {
            return deletions.isEmpty() && !isWaitedFor;
        }
    }

    FindRest(DocumentStore store, KeptKinds keptKinds) {
        this.store = store;
        this.keptKinds = keptKinds;
    }

    /** People and the engagement itself only when nothing else is to be deleted. */
    Rest of(EngagementId engagement) {
        Set<String> kinds = new TreeSet<>(keptKinds.ofAnEngagement());
        kinds.addAll(keptKinds.beside());
        kinds.remove(EngagementDocuments.ENGAGEMENT);
        kinds.remove(EngagementDocuments.PEOPLE);
        kinds.remove(Outbox.KIND);
        List<Write> writes = new ArrayList<>();
        kinds.forEach(kind -> add(writes, engagement, kind, AT_ONCE, _ -> true));
        add(writes, engagement, Outbox.KIND, LOOKED_AT, stored -> !isTelling(stored.document()));
        add(writes, engagement, "letter", LOOKED_AT, stored -> !isOwnLetter(stored.document()));
        if (writes.isEmpty()) {
            add(writes, engagement, EngagementDocuments.PEOPLE, 1, _ -> true);
            add(writes, engagement, EngagementDocuments.ENGAGEMENT, 1, _ -> true);
        }
        return new Rest(
                writes,
                found(engagement, Outbox.KIND, LOOKED_AT).stream().anyMatch(stored -> isTelling(stored.document())));
    }

    /** What is due is still to be sent; it says that the engagement is erased, and is not to be erased before that. */
    private static boolean isTelling(Document message) {
        return message.due() != null
                && (message.id().startsWith(TELLING) || message.id().startsWith(Outbox.REPLIES));
    }

    private static boolean isOwnLetter(Document letter) {
        return ITS_OWN_LETTERS.contains(
                String.valueOf(EngagementDocuments.read(letter, Map.class).get("kind")));
    }

    private void add(List<Write> writes, EngagementId engagement, String kind, int most, Predicate<Stored> wanted) {
        if (writes.size() < AT_ONCE) {
            found(engagement, kind, most).stream()
                    .filter(wanted)
                    .limit(AT_ONCE - (long) writes.size())
                    .forEach(stored -> writes.add(new Write.Delete(
                            stored.document().partition(), stored.document().id(), stored.version())));
        }
    }

    private List<Stored> found(EngagementId engagement, String kind, int most) {
        return store.query(engagement.partition(), kind, null, most).documents();
    }
}
