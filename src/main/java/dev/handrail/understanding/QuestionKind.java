package dev.handrail.understanding;

/** What a question wants to be told. */
public enum QuestionKind {
    /** All there is of something: what a side has to do in a phase, say. */
    LIST,
    /** How long, how often, how many. */
    QUANTITY,
    WHY,
    WHERE,
    /** When, or in which phase. */
    WHEN,
    /** What something is. */
    DEFINITION,
    WHO,
    /** Anything else: which, whether, or only a word. */
    OPEN;

    /** Whether only facts say it, and no duty does. */
    public boolean wantsFact() {
        return switch (this) {
            case QUANTITY, WHY, WHERE, DEFINITION -> true;
            case LIST, WHEN, WHO, OPEN -> false;
        };
    }
}
