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
    /** Who made or owns something: the world's knowledge, no engagement's. */
    ORIGIN,
    WHO,
    /** Nothing: it reports that something does not work. */
    INCIDENT,
    /** Anything else: which, whether, or only a word. */
    OPEN;

    /** Whether no playbook answers such questions. */
    public boolean isForeign() {
        return this == ORIGIN || this == INCIDENT;
    }

    /** Whether only facts say it, and no duty does. */
    public boolean wantsFact() {
        return switch (this) {
            case QUANTITY, WHY, WHERE, DEFINITION -> true;
            case LIST, WHEN, ORIGIN, WHO, INCIDENT, OPEN -> false;
        };
    }
}
