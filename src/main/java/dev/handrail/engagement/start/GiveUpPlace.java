package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a place from an engagement again that another engagement had linked a moment before, and tells who linked it. */
@Component
final class GiveUpPlace implements LetterHandler {
    private static final String KIND = "place-taken";

    private final Cards cards;
    private final LoadEngagement loadEngagement;
    private final TellPeople tellPeople;

    /** @param linked exactly as it was linked: what was unlinked and linked anew since then is another matter */
    private record Taken(
            FindEngagement.Named named,
            LinkedPlace linked,
            @Nullable Person by) {}

    GiveUpPlace(Cards cards, LoadEngagement loadEngagement, TellPeople tellPeople) {
        this.cards = cards;
        this.loadEngagement = loadEngagement;
        this.tellPeople = tellPeople;
    }

    /** @param answered the letter to the place that came too late */
    static Letter letter(FindEngagement.Named named, LinkedPlace linked, @Nullable Person by, Letter answered) {
        return new Letter(
                named.engagement().partition(),
                KIND,
                KIND + "/" + named.engagement().value(),
                answered.version(),
                EngagementDocuments.json(new Taken(named, linked, by)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Taken taken = EngagementDocuments.read(letter.body(), Taken.class);
        return loadEngagement
                .load(taken.named().engagement())
                .filter(loaded -> loaded.engagement().places().contains(taken.linked()))
                .map(loaded -> giveUp(loaded, taken))
                .orElseGet(Step::nothing);
    }

    private Step giveUp(Loaded loaded, Taken taken) {
        Engagement engagement = loaded.engagement();
        Engagement after = engagement.withPlaces(engagement.places().stream()
                .filter(place -> !place.equals(taken.linked()))
                .toList());
        Optional<Participant> linker = loaded.people().of(taken.by());
        List<Participant> told = linker.map(List::of).orElseGet(() -> TellSteering.of(loaded.people()));
        return new Step(List.of(), new Outcome.Accepted())
                .withChanges(List.of(loaded.write(after)))
                .withMessages(tellPeople
                        .tell(
                                KIND + "/" + after.revision(),
                                engagement,
                                told,
                                language -> new Content.Text(
                                        cards.text("start.linkTooLate", language.locale(), engagement.name())))
                        .messages())
                .withHistory(new Happening(
                        "place.unlinked",
                        Map.of("kind", taken.linked().address().place().kind().name())));
    }
}
