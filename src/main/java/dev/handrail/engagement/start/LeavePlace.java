package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.NoticesPeople;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Notes in an engagement that the bot was taken out of one of its places: nothing is shown there any more until it is
 * linked anew, and those who steer are told.
 */
@Component
final class LeavePlace implements NoticesPeople, LetterHandler {
    private static final String KIND = "place-left";

    private final Cards cards;
    private final TeamPlaces teamPlaces;
    private final LoadEngagement loadEngagement;
    private final TellPeople tellPeople;
    private final ProductTime time;

    private record Left(TeamPlaces.Home home, Instant at) {}

    LeavePlace(
            Cards cards,
            TeamPlaces teamPlaces,
            LoadEngagement loadEngagement,
            TellPeople tellPeople,
            ProductTime time) {
        this.cards = cards;
        this.teamPlaces = teamPlaces;
        this.loadEngagement = loadEngagement;
        this.tellPeople = tellPeople;
        this.time = time;
    }

    @Override
    public List<Letter> met(Incoming incoming) {
        Place place = incoming.origin().address().place();
        if (!(incoming instanceof Incoming.Left) || place.kind() == Place.Kind.PERSONAL) {
            return List.of();
        }
        Instant now = time.instant();
        return teamPlaces.homes(place).stream()
                .map(home -> new Letter(
                        home.named().engagement().partition(),
                        KIND,
                        KIND + "/" + home.place().id(),
                        now.toEpochMilli(),
                        EngagementDocuments.json(new Left(home, now))))
                .toList();
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    /** The platform tells it in two ways: the second finds it done. */
    @Override
    public Step apply(Letter letter) {
        Left left = EngagementDocuments.read(letter.body(), Left.class);
        return loadEngagement
                .load(left.home().named().engagement())
                .filter(loaded -> loaded.engagement().home().stream().anyMatch(linked -> is(linked, left)))
                .map(loaded -> leave(loaded, left))
                .orElseGet(Step::nothing);
    }

    /** What was linked anew since then is another matter. */
    private static boolean is(LinkedPlace linked, Left left) {
        return linked.isThere()
                && linked.address().place().id().equals(left.home().place().id())
                && !linked.since().isAfter(left.at());
    }

    private Step leave(Loaded loaded, Left left) {
        Place place = left.home().place();
        Engagement engagement = loaded.engagement();
        Engagement after = engagement.withPlaces(engagement.places().stream()
                .map(linked -> is(linked, left) ? linked.left(left.at()) : linked)
                .toList());
        return Step.nothing()
                .withChanges(List.of(loaded.write(after)))
                .withMessages(tellPeople
                        .tell(
                                KIND + "/" + after.revision(),
                                engagement,
                                TellSteering.of(loaded.people()),
                                language -> new Content.Text(cards.text(
                                        place.kind() == Place.Kind.CHANNEL
                                                ? "start.leftChannel"
                                                : "start.leftGroupChat",
                                        language.locale(),
                                        engagement.name())))
                        .messages())
                .withLetters(List.of(NotePlace.unlinked(place, after)))
                .withHistory(
                        new Happening("place.left", Map.of("kind", place.kind().name())));
    }
}
