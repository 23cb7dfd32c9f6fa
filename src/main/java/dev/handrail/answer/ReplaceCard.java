package dev.handrail.answer;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a card in place of the one whose button was pressed, or says that the button leads nowhere. */
@Component
final class ReplaceCard {
    private final Cards cards;

    ReplaceCard(Cards cards) {
        this.cards = cards;
    }

    /** @param language the presser's */
    Step with(Optional<Content.Card> card, Language language) {
        return new Step(
                List.of(),
                card.<Outcome>map(Outcome.ShowCard::new)
                        .orElseGet(() -> new Outcome.ShowText(cards.text("ask.leadsNowhere", language.locale()))));
    }
}
