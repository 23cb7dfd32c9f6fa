package dev.handrail.card.language;

/**
 * An expression that has no value. Conditions take it for false, texts show the expression instead.
 *
 * <p>Its message names expressions, never values: those may be personal and do not belong into a log.
 */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean fatal;

    private Failure(String message, boolean fatal) {
        super(message, null, false, false);
        this.fatal = fatal;
    }

    static Failure of(String message) {
        return new Failure(message, false);
    }

    /** A failure that conditions pass on too. */
    static Failure fatal(String message) {
        return new Failure(message, true);
    }

    boolean isFatal() {
        return fatal;
    }
}
