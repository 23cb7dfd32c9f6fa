package dev.handrail.engagement.data;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes an engagement that is being forgotten off a person's lists. */
@Component
final class ForgetMembership implements LetterHandler {
    static final String KIND = "forget-membership";

    private final DocumentStore store;

    ForgetMembership(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        FindEngagement.Named named = EngagementDocuments.read(letter.body(), FindEngagement.Named.class);
        List<Write> writes = Stream.of(
                        Membership.documentId(named.engagement()),
                        "portfolio/" + named.engagement().value())
                .flatMap(id -> store.read(letter.to(), id).stream())
                .<Write>map(stored ->
                        new Write.Delete(letter.to(), stored.document().id(), stored.version()))
                .toList();
        return Step.nothing().withChanges(writes);
    }
}
