package dev.handrail.engagement.start;

import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Loaded;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes in a place's own partition which engagement is at home there: it follows what the engagement decided. Where two
 * engagements decided so before either was noted, the place keeps the first, and the second gives it up.
 */
@Component
public final class NotePlace implements LetterHandler {
    private final DocumentStore store;
    private final FindEngagement findEngagement;

    NotePlace(DocumentStore store, FindEngagement findEngagement) {
        this.store = store;
        this.findEngagement = findEngagement;
    }

    /** @param linked absent where the engagement is at home there no more; who linked it goes with it */
    private record Note(
            FindEngagement.Named named,
            Place place,
            @Nullable LinkedPlace linked,
            @Nullable Person by) {}

    /**
     * What goes with the engagement's own change.
     *
     * @param by who is told where another engagement was faster
     */
    static Letter linked(LinkedPlace linked, Engagement engagement, @Nullable Person by) {
        return letter(linked.address().place(), engagement, linked, by);
    }

    /** What goes with the end of it. */
    public static Letter unlinked(Place place, Engagement engagement) {
        return letter(place, engagement, null, null);
    }

    private static Letter letter(
            Place place, Engagement engagement, @Nullable LinkedPlace linked, @Nullable Person by) {
        return new Letter(
                place.partition(),
                FindEngagement.LINK,
                FindEngagement.LINK + "/" + place.partition(),
                engagement.revision(),
                EngagementDocuments.json(new Note(new FindEngagement.Named(engagement.id()), place, linked, by)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(FindEngagement.LINK);
    }

    @Override
    public Step apply(Letter letter) {
        Note note = EngagementDocuments.read(letter.body(), Note.class);
        Optional<Stored> there = store.read(letter.to(), FindEngagement.LINK);
        LinkedPlace linked = note.linked();
        if (linked == null) {
            return Step.nothing()
                    .withChanges(forgotten(note, there))
                    .withLetters(TeamPlaces.letters(note.named(), note.place(), false, letter));
        }
        Optional<Loaded> first = findEngagement
                .linkedWith(note.place())
                .filter(loaded -> !loaded.id().equals(note.named().engagement()));
        return first.isPresent()
                ? Step.nothing().withLetters(List.of(GiveUpPlace.letter(note.named(), linked, note.by(), letter)))
                : Step.nothing()
                        .withChanges(List.of(Write.put(document(letter.to(), note), there)))
                        .withLetters(TeamPlaces.letters(note.named(), note.place(), true, letter));
    }

    private static Document document(String place, Note note) {
        return new Document(
                place, FindEngagement.LINK, FindEngagement.LINK, EngagementDocuments.json(note.named()), null, null);
    }

    private static List<Write> forgotten(Note note, Optional<Stored> there) {
        return there
                .filter(stored -> EngagementDocuments.read(stored.document(), FindEngagement.Named.class)
                        .equals(note.named()))
                .<Write>map(stored ->
                        new Write.Delete(stored.document().partition(), FindEngagement.LINK, stored.version()))
                .stream()
                .toList();
    }
}
