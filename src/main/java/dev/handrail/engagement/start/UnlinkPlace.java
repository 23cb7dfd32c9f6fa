package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends that a place is an engagement's home, by a word said there. */
@Component
final class UnlinkPlace implements EngagementSpeech {
    private final Cards cards;

    UnlinkPlace(Cards cards) {
        this.cards = cards;
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.UNLINK_PLACE, Action.LINK, true));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Place place = origin.address().place();
        List<LinkedPlace> others = view.engagement().places().stream()
                .filter(linked -> !linked.address().place().equals(place))
                .toList();
        if (others.size() == view.engagement().places().size()) {
            return Step.reply(new Content.Text(
                    cards.text("start.linkThere", said.language().locale())));
        }
        Engagement unlinked = view.engagement().withPlaces(others);
        return Step.reply(new Content.Text(
                        cards.text("start.unlinked", said.language().locale(), unlinked.name())))
                .withChanges(List.of(view.loaded().write(unlinked)))
                .withLetters(List.of(NotePlace.unlinked(place, unlinked)))
                .withHistory(new Happening(
                        "place.unlinked", Map.of("kind", place.kind().name())));
    }
}
