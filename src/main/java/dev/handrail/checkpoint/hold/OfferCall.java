package dev.handrail.checkpoint.hold;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets who may say, in a chat or channel where the engagement is at home, whose calls take place there. */
@Component
public final class OfferCall {
    private static final int MOST = 5;

    private final HoldWords words;
    private final MeetingWords meetings;

    OfferCall(HoldWords words, MeetingWords meetings) {
        this.words = words;
        this.meetings = meetings;
    }

    /**
     * A list to stand on a card about meetings.
     *
     * @param place where the card is shown
     * @param series those that are not over
     * @return empty where there is nothing to say, or the person may not
     */
    public Optional<Panel.Section> section(View view, Place place, List<Series> series, Language language) {
        if (!view.may(Action.LINK) || !isHome(view, place) || series.isEmpty()) {
            return Optional.empty();
        }
        List<Panel.Item> items = series.stream()
                .limit(MOST)
                .map(each -> item(view, place, each, language))
                .toList();
        return Optional.of(new Panel.Section(words.text("callHere", language), items));
    }

    static boolean isHome(View view, Place place) {
        return place.kind() != Place.Kind.PERSONAL
                && view.engagement().places().stream()
                        .anyMatch(each -> each.address().place().equals(place));
    }

    private Panel.Item item(View view, Place place, Series series, Language language) {
        boolean here = MeetingPlace.call(series, view.engagement())
                .filter(chat -> chat.place().equals(place))
                .isPresent();
        Button button = Button.doing(
                words.text(here ? "button.unlinkCall" : "button.linkCall", language),
                here ? LinkCall.UNLINK : LinkCall.LINK,
                Map.of("engagement", view.id().value(), "series", series.id(), "revision", series.revision()));
        return new Panel.Item(
                meetings.title(series, language),
                here ? words.text("isCall", language) : null,
                here ? Panel.Tone.GOOD : Panel.Tone.PLAIN,
                List.of(button));
    }
}
