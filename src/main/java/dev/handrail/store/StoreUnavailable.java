package dev.handrail.store;

import org.jspecify.annotations.Nullable;

/**
 * The store did not do what it was asked: busy, full, throttled or away. A commit that ends so has happened whole or not
 * at all, and which of the two may not be known: what it created or changed tells, once the store is back.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what failed, for the log; no personal data
     */
    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
