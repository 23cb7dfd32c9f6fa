package dev.handrail.answer;

import dev.handrail.chat.Incoming;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Command;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds anew what a card shows, by its question and the entry it tells. Both come from the client: the question is no
 * more trusted than a typed one, and the entry has to be known.
 */
@Component
final class RecallReply {
    private final AnswerQuestion answerQuestion;
    private final Understanding understanding;
    private final Playbooks playbooks;
    private final FindInside findInside;

    RecallReply(
            AnswerQuestion answerQuestion, Understanding understanding, Playbooks playbooks, FindInside findInside) {
        this.answerQuestion = answerQuestion;
        this.understanding = understanding;
        this.playbooks = playbooks;
        this.findInside = findInside;
    }

    /**
     * @param entry the public id of an entry that the card tells; absent where it shows what its question brings up
     * @return empty where there is no question that can be read, or no such entry
     */
    Optional<Recalled> recall(Incoming.Pressed pressed, @Nullable Object entry) {
        Optional<Interpretation> said = pressed.data().get("question") == null && entry instanceof String id
                ? ownWords(pressed, id)
                : question(pressed);
        return said.flatMap(question -> recall(question, entry, scope(pressed)));
    }

    /** Where a button names an entry alone, the entry's own words are the question. */
    private Optional<Interpretation> ownWords(Incoming.Pressed pressed, String id) {
        Language language = understanding.language(pressed.origin().locale());
        return playbooks
                .entry(id)
                .map(entry -> new Interpretation(
                        language, Intent.QUESTION, entry.words(language.code()).task(), Command.NONE));
    }

    /** What narrows a button's question down: where its presser is. */
    Scope scope(Incoming.Pressed pressed) {
        return findInside.scope(pressed.origin());
    }

    /** The question of a button, as if its presser had typed it; empty where it carries none. */
    Optional<Interpretation> question(Incoming.Pressed pressed) {
        return pressed.data().get("question") instanceof String question
                        && question.length() <= Understanding.LONGEST_TEXT
                ? understanding.interpret(question, pressed.origin().locale())
                : Optional.empty();
    }

    private Optional<Recalled> recall(Interpretation said, @Nullable Object entry, Scope scope) {
        Reply asked = answerQuestion.answer(said.text(), said.language(), said.language(), scope);
        if (entry == null) {
            return Optional.of(new Recalled(asked, asked));
        }
        if (!(entry instanceof String id) || playbooks.entry(id).isEmpty()) {
            return Optional.empty();
        }
        return Recalled.isIn(asked.answers(), id)
                ? Optional.of(new Recalled(asked, asked))
                : answerQuestion.tell(said.text(), id, said.language(), scope).map(told -> new Recalled(asked, told));
    }
}
