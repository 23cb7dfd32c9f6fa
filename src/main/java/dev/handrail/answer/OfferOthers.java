package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers what else may have been meant to whoever says that a card does not answer their question. */
@Component
final class OfferOthers implements PressHandler {
    private final RecallReply recallReply;
    private final ShowReply showReply;
    private final ReplaceCard replaceCard;

    OfferOthers(RecallReply recallReply, ShowReply showReply, ReplaceCard replaceCard) {
        this.recallReply = recallReply;
        this.showReply = showReply;
        this.replaceCard = replaceCard;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("not-meant");
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Optional<Content.Card> card = recallReply
                .recall(pressed, pressed.data().get("entry"))
                .map(recalled ->
                        recalled.shown().isCovered() ? showReply.others(recalled) : showReply.show(recalled.shown()));
        return replaceCard.with(card, language);
    }
}
