package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.route.Claims;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buttons that lead from the status card to the other features, as far as they are there. */
@Component
final class OfferMore {
    private final Cards cards;

    /** Asked for late: it knows all features, this one included. */
    private final ObjectProvider<Claims> claims;

    private record Way(String text, String verb) {}

    OfferMore(Cards cards, ObjectProvider<Claims> claims) {
        this.cards = cards;
        this.claims = claims;
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
        var verbs = claims.getObject().verbs();
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
