package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what was chosen instead of an answer, and counts the choice. */
@Component
final class ChooseOther implements PressHandler {
    private final RecallReply recallReply;
    private final AnswerQuestion answerQuestion;
    private final ShowReply showReply;
    private final ReplaceCard replaceCard;

    ChooseOther(RecallReply recallReply, AnswerQuestion answerQuestion, ShowReply showReply, ReplaceCard replaceCard) {
        this.recallReply = recallReply;
        this.answerQuestion = answerQuestion;
        this.showReply = showReply;
        this.replaceCard = replaceCard;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("choose");
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Object rejected = pressed.data().get("rejected");
        Optional<Recalled> recalled = recallReply.recall(pressed, Recalled.LIST.equals(rejected) ? null : rejected);
        if (recalled.isEmpty() || !(pressed.data().get("entry") instanceof String chosen)) {
            return replaceCard.with(Optional.empty(), language);
        }
        Optional<Content.Card> card = card(recalled.get().asked(), chosen);
        Step step = replaceCard.with(card, language);
        return card.isEmpty() ? step : step.withCounted(CountCorrections.counted(recalled.get(), chosen));
    }

    private Optional<Content.Card> card(Reply asked, String chosen) {
        return chosen.equals(CountCorrections.NONE)
                ? Optional.of(showReply.notCovered(asked, List.of()))
                : answerQuestion
                        .tell(asked.question(), chosen, asked.language(), asked.scope())
                        .map(showReply::show);
    }
}
