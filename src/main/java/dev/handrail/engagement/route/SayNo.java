package dev.handrail.engagement.route;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody is told who may not, with who may. */
@Component
public final class SayNo {
    private final Cards cards;

    SayNo(Cards cards) {
        this.cards = cards;
    }

    /** The same whether there is such an engagement or not. */
    public String notYours(Language language) {
        return cards.text("engagement.no.notYours", language.locale());
    }

    public String notAllowed(Action action, Language language) {
        String who = Access.who(action).stream()
                .map(role -> cards.text("engagement.role." + role.code(), language.locale()))
                .collect(Collectors.joining(", "));
        return cards.text("engagement.no.notAllowed", language.locale(), who);
    }

    public String closed(View view, Language language) {
        return cards.text(
                "engagement.no.closed", language.locale(), view.engagement().name());
    }
}
