package dev.handrail.engagement.data;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.People;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who steer an engagement, of both sides, that it is being forgotten, with the receipt. */
@Component
final class TellErased {
    /** What the messages are about: by it they are kept until they were shown. */
    static final String ERASED = "erased";

    private final Cards cards;
    private final TellPeople tellPeople;

    TellErased(Cards cards, TellPeople tellPeople) {
        this.cards = cards;
        this.tellPeople = tellPeople;
    }

    /** @param but id of the participant who is told in reply; absent where nobody asked */
    List<Outgoing> messages(Engagement engagement, Erasure erasure, People people, @Nullable String but) {
        return tellPeople
                .tell(
                        ERASED,
                        engagement,
                        TellSteering.of(people).stream()
                                .filter(each -> !each.id().equals(but))
                                .toList(),
                        language -> said(engagement, erasure, language))
                .messages();
    }

    Content said(Engagement engagement, Erasure erasure, Language language) {
        return new Content.Text(cards.text(
                "data.erased",
                language.locale(),
                engagement.name(),
                erasure.receipt(),
                ShowDay.written(erasure.asked(), engagement.zone(), language)));
    }
}
