package dev.handrail.engagement.start;

import dev.handrail.chat.Place;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which channels of a team are engagements' homes, noted in the partition of the team's first channel: that is where the
 * platform tells that the bot was taken out of the whole team.
 */
@Component
final class TeamPlaces implements LetterHandler {
    private static final String KIND = "team-link";
    private static final int MOST = 200;

    private final DocumentStore store;

    /** A place, and whose home it was when it was linked last. */
    record Home(FindEngagement.Named named, Place place) {}

    private record Told(Home home, boolean linked) {}

    TeamPlaces(DocumentStore store) {
        this.store = store;
    }

    /** @param answered the letter to the place itself */
    static List<Letter> letters(FindEngagement.Named named, Place place, boolean linked, Letter answered) {
        String team = place.teamId();
        return team == null || team.equals(place.id())
                ? List.of()
                : List.of(new Letter(
                        "place:" + place.tenantId() + ":" + team,
                        KIND,
                        KIND + "/" + named.engagement().value(),
                        answered.version(),
                        EngagementDocuments.json(new Told(new Home(named, place), linked))));
    }

    /** What may be at home in a place and, where it is a team's first channel, in the team's others. */
    List<Home> homes(Place place) {
        Stream<Home> here = store.read(place.partition(), FindEngagement.LINK).stream()
                .map(stored -> EngagementDocuments.read(stored.document(), FindEngagement.Named.class))
                .map(named -> new Home(named, place));
        Stream<Home> others = store.query(place.partition(), KIND, null, MOST).documents().stream()
                .map(stored -> EngagementDocuments.read(stored.document(), Home.class));
        return Stream.concat(here, others).toList();
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Told told = EngagementDocuments.read(letter.body(), Told.class);
        // One a channel: whoever links it next takes the place of whoever did before.
        String id = KIND + "/" + told.home().place().id();
        Optional<Stored> there = store.read(letter.to(), id);
        if (told.linked()) {
            String body = EngagementDocuments.json(told.home());
            return Step.nothing()
                    .withChanges(List.of(Write.put(new Document(letter.to(), id, KIND, body, null, null), there)));
        }
        return Step.nothing()
                .withChanges(there
                        .filter(stored -> EngagementDocuments.read(stored.document(), Home.class)
                                .equals(told.home()))
                        .<Write>map(stored -> new Write.Delete(letter.to(), id, stored.version()))
                        .stream()
                        .toList());
    }
}
