package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Engagement;
import dev.handrail.turn.PressHandler;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buttons that lead from the status card to the other features, as far as they are there. */
@Component
final class OfferMore {
    private final Cards cards;

    /** Asked for late: this feature is one of them. */
    private final ObjectProvider<PressHandler> presses;

    private record Way(String text, String verb) {}

    OfferMore(Cards cards, ObjectProvider<PressHandler> presses) {
        this.cards = cards;
        this.presses = presses;
    }

    /** What there is to do. */
    List<Map<String, Object>> work(Engagement engagement, Language language) {
        return buttons(
                engagement,
                language,
                new Way("tasks", "task.list"),
                new Way("mine", "task.mine"),
                new Way("sign", "gate.show"),
                new Way("milestones", "milestone.show"));
    }

    /** What there is to see. */
    List<Map<String, Object>> views(Engagement engagement, Language language) {
        return buttons(
                engagement,
                language,
                new Way("timeline", AnswerStatus.TIMELINE),
                new Way("limits", "limit.show"),
                new Way("people", "people.list"),
                new Way("look", AnswerStatus.SHOW));
    }

    private List<Map<String, Object>> buttons(Engagement engagement, Language language, Way... ways) {
        Set<String> verbs =
                presses.stream().flatMap(each -> each.verbs().stream()).collect(Collectors.toSet());
        return Stream.of(ways)
                .filter(way -> verbs.contains(way.verb()))
                .map(way -> Map.<String, Object>of(
                        "title",
                        cards.text("status.button." + way.text(), language.locale()),
                        "verb",
                        way.verb(),
                        "engagement",
                        engagement.id().value()))
                .toList();
    }
}
