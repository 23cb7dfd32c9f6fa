package dev.handrail.answer;

import dev.handrail.understanding.Language;
import java.util.List;

/**
 * What is said to a question.
 *
 * @param language the reply's
 * @param answers what is asserted, the best first; empty where it is not covered
 * @param candidates what else might have been meant, the best first
 * @param about what the question is asked back about
 * @param scope what the question was narrowed down to
 */
record Reply(
        String question,
        Language language,
        List<Answer> answers,
        List<Answer> candidates,
        AsksBack about,
        Scope scope) {
    /** What is asked back; then nothing is asserted, but the candidates come near enough to choose from. */
    enum AsksBack {
        NOTHING,
        /** Which task is meant. */
        TASK,
        /** Which playbook is meant, where they say different things of one duty. */
        PLAYBOOK
    }

    /** More answers than these are a list. */
    private static final int MOST_IN_FULL = 4;

    Reply(String question, Language language, List<Answer> answers, List<Answer> candidates, Scope scope) {
        this(question, language, answers, candidates, AsksBack.NOTHING, scope);
    }

    boolean asksBack() {
        return about != AsksBack.NOTHING;
    }

    boolean isCovered() {
        return !answers.isEmpty();
    }

    boolean isList() {
        return answers.size() > MOST_IN_FULL;
    }
}
