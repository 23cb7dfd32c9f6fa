package dev.handrail.card.language;

/** A text that is no expression. */
final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;

    SyntaxError(String reason, int at) {
        super(reason, null, false, false);
        this.at = at;
    }

    /** How far into the text that was read, from 0. */
    int at() {
        return at;
    }

    /** The same error, seen from a text in which that text starts at {@code offset}. */
    SyntaxError movedBy(int offset) {
        return new SyntaxError(reason(), at + offset);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
