package dev.handrail.engagement.route;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody is told who may not, with who may. */
@Component
public final class SayNo {
    private static final int NAMED = 3;

    private final Cards cards;

    SayNo(Cards cards) {
        this.cards = cards;
    }

    /** The same whether there is such an engagement or not. */
    public String notYours(Language language) {
        return cards.text("engagement.no.notYours", language.locale());
    }

    /** Who may: by role, each with those who have it, as every participant sees them among the people. */
    public String notAllowed(Action action, View view, Language language) {
        String who = Access.who(action).stream()
                .map(role -> named(role, view, language))
                .collect(Collectors.joining(", "));
        return cards.text("engagement.no.notAllowed", language.locale(), who);
    }

    private String named(Role role, View view, Language language) {
        String said = cards.text("engagement.role." + role.code(), language.locale());
        String names = view.people().with(role).stream()
                .map(Participant::name)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? said : said + " (" + names + ")";
    }

    public String closed(View view, Language language) {
        return cards.text(
                "engagement.no.closed", language.locale(), view.engagement().name());
    }
}
