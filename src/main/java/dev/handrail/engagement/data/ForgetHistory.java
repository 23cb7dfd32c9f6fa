package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Digest;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.HistoryLine;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a person out of an engagement's history, some lines at a time; what happened stays. */
@Component
final class ForgetHistory implements DueHandler {
    private static final String KIND = "forgetting";
    private static final int AT_ONCE = 80;

    private final DocumentStore store;
    private final ProductTime time;

    private record Round(
            String who, String tenantId, @Nullable String after) {}

    ForgetHistory(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    static Document round(Engagement engagement, Person person, Instant due) {
        String who = person.tenantId() + '/' + person.objectId();
        return document(
                engagement.id().partition(),
                KIND + '/' + Digest.of(Membership.partition(person)),
                new Round(who, engagement.customer().tenantId(), null),
                due);
    }

    private static Document document(String partition, String id, Round round, Instant due) {
        return new Document(
                partition,
                id,
                KIND,
                EngagementDocuments.json(round),
                new Document.Due(Document.Due.shardOf(round.tenantId()), due),
                null);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Step handle(Stored due) {
        Document document = due.document();
        Round round = EngagementDocuments.read(document, Round.class);
        Page page = store.query(document.partition(), HistoryLine.KIND, round.after(), AT_ONCE);
        List<Write> writes = new ArrayList<>();
        for (Stored stored : page.documents()) {
            HistoryLine line = HistoryLine.read(stored);
            if (line.who().equals(round.who())) {
                writes.add(new Write.Replace(nameless(stored.document(), line), stored.version()));
            }
        }
        writes.add(
                page.next() == null
                        ? new Write.Delete(document.partition(), document.id(), due.version())
                        : new Write.Replace(
                                document(
                                        document.partition(),
                                        document.id(),
                                        new Round(round.who(), round.tenantId(), page.next()),
                                        time.instant()),
                                due.version()));
        return Step.nothing().withChanges(writes);
    }

    private static Document nameless(Document document, HistoryLine line) {
        return new Document(
                document.partition(),
                document.id(),
                document.kind(),
                EngagementDocuments.json(new HistoryLine(line.what(), "", line.at(), line.details())),
                document.due(),
                document.expiresAt());
    }
}
