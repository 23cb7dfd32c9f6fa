package dev.handrail.turn.sending;

/** Which processes share the store now. */
@FunctionalInterface
public interface Members {
    /**
     * Whether a process may still be at work.
     *
     * @param instance its id
     */
    boolean isAlive(String instance);
}
