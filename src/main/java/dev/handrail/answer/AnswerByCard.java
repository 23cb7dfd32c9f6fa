package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what people ask, in words or by a card's button, with a card. */
@Component
final class AnswerByCard implements SpeechHandler, PressHandler {
    private static final String VERB = "ask";

    private final AnswerQuestion answerQuestion;
    private final ShowReply showReply;
    private final RecallReply recallReply;
    private final FindInside findInside;

    AnswerByCard(AnswerQuestion answerQuestion, ShowReply showReply, RecallReply recallReply, FindInside findInside) {
        this.answerQuestion = answerQuestion;
        this.showReply = showReply;
        this.recallReply = recallReply;
        this.findInside = findInside;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.QUESTION);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(VERB);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return Step.reply(card(said, findInside.scope(origin)));
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        return recallReply
                .question(pressed)
                .map(said -> new Step(
                        List.of(card(said, pressed.data().get("entry"), recallReply.scope(pressed))),
                        new Outcome.ShowText(showReply.asked(said.text(), said.language()))))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(showReply.noQuestion(language))));
    }

    /** The chosen entry, or what the question brings up where it is none that is known. */
    private Content card(Interpretation said, @Nullable Object entry, Scope scope) {
        return Optional.ofNullable(entry)
                .filter(String.class::isInstance)
                .flatMap(id -> answerQuestion.tell(said.text(), (String) id, said.language(), scope))
                .map(showReply::show)
                .orElseGet(() -> card(said, scope));
    }

    private Content.Card card(Interpretation said, Scope scope) {
        return showReply.show(answerQuestion.answer(said.text(), said.language(), said.language(), scope));
    }
}
