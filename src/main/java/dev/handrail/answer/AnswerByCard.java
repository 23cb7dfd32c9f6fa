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
import dev.handrail.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what people ask, in words or by a card's button, with a card. */
@Component
final class AnswerByCard implements SpeechHandler, PressHandler {
    private static final String VERB = "ask";

    private final AnswerQuestion answerQuestion;
    private final ShowReply showReply;
    private final Understanding understanding;

    AnswerByCard(AnswerQuestion answerQuestion, ShowReply showReply, Understanding understanding) {
        this.answerQuestion = answerQuestion;
        this.showReply = showReply;
        this.understanding = understanding;
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
        return Step.reply(card(said));
    }

    /** The question comes back from the client, and is no more trusted than a typed one. */
    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        if (!(pressed.data().get("question") instanceof String question)
                || question.length() > Understanding.LONGEST_TEXT) {
            return new Step(List.of(), new Outcome.ShowText(showReply.noQuestion(language)));
        }
        if (pressed.data().get("entry") instanceof String entry) {
            Optional<Reply> chosen = answerQuestion.tell(question, entry, language);
            if (chosen.isPresent()) {
                return new Step(
                        List.of(showReply.show(chosen.get())),
                        new Outcome.ShowText(showReply.asked(question, language)));
            }
        }
        return understanding
                .interpret(question, language.locale())
                .map(said -> new Step(
                        List.of(card(said)), new Outcome.ShowText(showReply.asked(said.text(), said.language()))))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(showReply.noQuestion(language))));
    }

    private Content card(Interpretation said) {
        return showReply.show(answerQuestion.answer(said.text(), said.language(), said.language(), Scope.ANY));
    }
}
