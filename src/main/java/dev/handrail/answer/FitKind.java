package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.understanding.QuestionKind;

/** How well a kind of entry answers a kind of question. */
final class FitKind {
    /** Only facts say what something is, why, where or how much. */
    private static final double DUTY_IS_NO_FACT = -0.9;

    private static final double NOBODY_ACTS = -0.12;
    private static final double ITS_OWN_WORDS = 0.9;

    private FitKind() {}

    static double of(QuestionKind asked, Entry entry, double phrasing) {
        boolean duty = entry.kind() == Kind.RESPONSIBILITY;
        return switch (asked) {
            case QUANTITY, WHY, WHERE, DEFINITION -> duty ? DUTY_IS_NO_FACT : 0;
            case WHO -> !duty && entry.party() == null && phrasing < ITS_OWN_WORDS ? NOBODY_ACTS : 0;
            case LIST, OPEN -> 0;
        };
    }
}
