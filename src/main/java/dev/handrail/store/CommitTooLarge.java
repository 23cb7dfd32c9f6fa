package dev.handrail.store;

/** A commit of more writes or bytes than every store takes whole. Nothing of it happened. */
public final class CommitTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommitTooLarge(String message) {
        super(message);
    }
}
