package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.understanding.QuestionKind;

/** How well a kind of entry answers a kind of question. */
final class FitKind {
    /** Only facts say what something is, why, where or how much. */
    private static final double DUTY_IS_NO_FACT = -0.9;

    private static final double NOBODY_ACTS = -0.25;

    /** From here on the question is one of the entry's own phrasings. */
    private static final double ITS_OWN_WORDS = 0.75;

    private FitKind() {}

    /**
     * @param phrasing how near the entry's nearest phrasing is, 0 to 1
     * @param asks what that phrasing asks for
     */
    static double of(QuestionKind asked, Entry entry, double phrasing, QuestionKind asks) {
        boolean duty = entry.kind() == Kind.RESPONSIBILITY;
        boolean inItsOwnWords = phrasing >= ITS_OWN_WORDS && asks == asked;
        return switch (asked) {
            case QUANTITY, WHY, WHERE, DEFINITION -> duty && !inItsOwnWords ? DUTY_IS_NO_FACT : 0;
            case WHO -> !duty && entry.party() == null && !inItsOwnWords ? NOBODY_ACTS : 0;
            case LIST, WHEN, OPEN -> 0;
        };
    }
}
