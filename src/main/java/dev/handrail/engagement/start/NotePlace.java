package dev.handrail.engagement.start;

import dev.handrail.chat.Place;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
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

/** Notes in a place's own partition which engagement is at home there: it follows what the engagement decided. */
@Component
public final class NotePlace implements LetterHandler {
    private final DocumentStore store;

    NotePlace(DocumentStore store) {
        this.store = store;
    }

    private record Note(FindEngagement.Named named, boolean linked) {}

    /** What goes with the engagement's own change. */
    public static Letter letter(Place place, Engagement engagement, boolean linked) {
        return new Letter(
                place.partition(),
                FindEngagement.LINK,
                FindEngagement.LINK + "/" + place.partition(),
                engagement.revision(),
                EngagementDocuments.json(new Note(new FindEngagement.Named(engagement.id()), linked)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(FindEngagement.LINK);
    }

    @Override
    public Step apply(Letter letter) {
        Note note = EngagementDocuments.read(letter.body(), Note.class);
        Optional<Stored> there = store.read(letter.to(), FindEngagement.LINK);
        if (note.linked()) {
            Document document = new Document(
                    letter.to(),
                    FindEngagement.LINK,
                    FindEngagement.LINK,
                    EngagementDocuments.json(note.named()),
                    null,
                    null);
            return Step.nothing().withChanges(List.of(Write.put(document, there)));
        }
        return there.filter(stored -> EngagementDocuments.read(stored.document(), FindEngagement.Named.class)
                        .equals(note.named()))
                .map(stored -> Step.nothing()
                        .withChanges(List.of(new Write.Delete(letter.to(), FindEngagement.LINK, stored.version()))))
                .orElseGet(Step::nothing);
    }
}
