package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows in full where an answer is written, and the answer again afterwards. */
@Component
final class OpenSource implements PressHandler {
    private static final String OPEN = "source";
    private static final String BACK = "answer";

    private final RecallReply recallReply;
    private final ShowReply showReply;
    private final ReplaceCard replaceCard;

    OpenSource(RecallReply recallReply, ShowReply showReply, ReplaceCard replaceCard) {
        this.recallReply = recallReply;
        this.showReply = showReply;
        this.replaceCard = replaceCard;
    }

    @Override
    public Set<String> verbs() {
        return Set.of(OPEN, BACK);
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Optional<Content.Card> card = recallReply
                .recall(pressed, pressed.data().get("entry"))
                .map(recalled -> pressed.verb().equals(OPEN)
                                && recalled.shown().isCovered()
                                && !recalled.shown().isList()
                        ? showReply.places(recalled)
                        : showReply.show(recalled.shown()));
        return replaceCard.with(card, language);
    }
}
