package dev.handrail.turn;

import java.time.Instant;

/** Moves the product's clock. */
@FunctionalInterface
public interface GoThroughTime {
    /**
     * Goes through every instant at which something is due until then, in order, and returns when all of it has been
     * seen to and sent.
     *
     * @param target where the clock is afterwards, unless it is there already
     */
    void moveTo(Instant target) throws InterruptedException;
}
