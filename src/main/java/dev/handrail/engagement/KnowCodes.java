package dev.handrail.engagement;

import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which engagement a code is of: one document in a partition of the code's own. */
@Component
public final class KnowCodes implements LetterHandler {
    /** The kind of the letter by which a code is of no engagement any more. */
    public static final String FORGET = "forget-code";

    private static final String KIND = "join-code";

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;

    KnowCodes(DocumentStore store, LoadEngagement loadEngagement) {
        this.store = store;
        this.loadEngagement = loadEngagement;
    }

    /** What goes with an engagement's new code. */
    public static Letter letter(Engagement engagement) {
        return new Letter(
                JoinCode.partition(engagement.code()),
                KIND,
                KIND + "/" + engagement.code(),
                engagement.revision(),
                EngagementDocuments.json(new FindEngagement.Named(engagement.id())));
    }

    /** What goes with an engagement's end; nothing that was told before comes after it. */
    public static Letter forget(Engagement engagement) {
        return new Letter(
                JoinCode.partition(engagement.code()), FORGET, KIND + "/" + engagement.code(), Long.MAX_VALUE, "{}");
    }

    /** The engagement that people join by that code now; an old code is of none. */
    public Optional<Loaded> engagement(String code) {
        return store.read(JoinCode.partition(code), KIND)
                .map(stored -> EngagementDocuments.read(stored.document(), FindEngagement.Named.class))
                .flatMap(named -> loadEngagement.load(named.engagement()))
                .filter(loaded -> loaded.engagement().code().equals(code));
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND, FORGET);
    }

    @Override
    public Step apply(Letter letter) {
        Optional<Stored> there = store.read(letter.to(), KIND);
        if (letter.kind().equals(FORGET)) {
            return there.map(stored ->
                            Step.nothing().withChanges(List.of(new Write.Delete(letter.to(), KIND, stored.version()))))
                    .orElseGet(Step::nothing);
        }
        return Step.nothing()
                .withChanges(
                        List.of(Write.put(new Document(letter.to(), KIND, KIND, letter.body(), null, null), there)));
    }
}
