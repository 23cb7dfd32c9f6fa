package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The buttons that lead from the status card to the other features. */
@Component
final class OfferMore {
    private final Cards cards;

    private record Way(String text, String verb) {}

    OfferMore(Cards cards) {
        this.cards = cards;
    }

    /** What there is to do. */
    List<Map<String, Object>> work(Engagement engagement, Language language) {
        return buttons(
                engagement,
                language,
                Stream.of(
                        new Way("tasks", "task.list"),
                        new Way("mine", "task.mine"),
                        new Way("sign", "gate.show"),
                        new Way("milestones", "milestone.show")));
    }

    /** What there is to see. */
    List<Map<String, Object>> views(View view, Language language) {
        Stream<Way> ways = Stream.of(
                new Way("meetings", "meeting.list"),
                new Way("timeline", AnswerStatus.TIMELINE),
                new Way("limits", "limit.show"),
                new Way("people", "people.list"));
        Stream<Way> steering =
                view.may(Action.MANAGE_PEOPLE) ? Stream.of(new Way("deliveries", "delivery.show")) : Stream.of();
        return buttons(
                view.engagement(),
                language,
                Stream.of(ways, steering, Stream.of(new Way("look", AnswerStatus.SHOW)))
                        .flatMap(each -> each));
    }

    private List<Map<String, Object>> buttons(Engagement engagement, Language language, Stream<Way> ways) {
        return ways.map(way -> Map.<String, Object>of(
                        "title",
                        cards.text("status.button." + way.text(), language.locale()),
                        "verb",
                        way.verb(),
                        "engagement",
                        engagement.id().value()))
                .toList();
    }
}
