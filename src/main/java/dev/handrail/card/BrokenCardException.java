package dev.handrail.card;

/** A card or its texts cannot be used, so the program does not start; the message names file and place. */
final class BrokenCardException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenCardException(String where, String reason) {
        super(where + ": " + reason);
    }
}
