package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what was chosen instead of an answer, and counts the choice. */
@Component
final class ChooseOther implements PressHandler {
    private final RecallReply recallReply;
    private final AnswerQuestion answerQuestion;
    private final ShowReply showReply;
    private final CountCorrections countCorrections;
    private final ReplaceCard replaceCard;

    ChooseOther(
            RecallReply recallReply,
            AnswerQuestion answerQuestion,
            ShowReply showReply,
            CountCorrections countCorrections,
            ReplaceCard replaceCard) {
        this.recallReply = recallReply;
        this.answerQuestion = answerQuestion;
        this.showReply = showReply;
        this.countCorrections = countCorrections;
        this.replaceCard = replaceCard;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("choose");
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Object rejected = pressed.data().get("rejected");
        Optional<Content.Card> card = recallReply
                .recall(pressed, Recalled.LIST.equals(rejected) ? null : rejected)
                .flatMap(recalled -> choose(recalled, pressed.data().get("entry")));
        return replaceCard.with(card, language);
    }

    private Optional<Content.Card> choose(Recalled recalled, @Nullable Object entry) {
        if (!(entry instanceof String chosen)) {
            return Optional.empty();
        }
        Reply asked = recalled.asked();
        Optional<Content.Card> card = chosen.equals(CountCorrections.NONE)
                ? Optional.of(showReply.notCovered(asked, List.of()))
                : answerQuestion
                        .tell(asked.question(), chosen, asked.language())
                        .map(showReply::show);
        if (card.isPresent()) {
            countCorrections.count(recalled, chosen);
        }
        return card;
    }
}
