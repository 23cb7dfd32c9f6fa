package dev.handrail.turn.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process, from its start to its crash; all of it may stand still for a while, as a virtual machine does. */
final class Life {
    private final String name;
    private final List<Runnable> lastWords = new ArrayList<>();
    private boolean over;
    private boolean stopping;
    private Instant stoodStillUntil = Instant.MIN;

    Life(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isOver() {
        return over;
    }

    /** Whether its loops are to come to an end. */
    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }

    /** Happens at once when it crashes, in the world outside of it. */
    void atItsEnd(Runnable what) {
        lastWords.add(what);
    }

    void end() {
        if (!over) {
            over = true;
            List.copyOf(lastWords).forEach(Runnable::run);
        }
    }

    void standStillUntil(Instant until) {
        stoodStillUntil = until;
    }

    Instant stoodStillUntil() {
        return stoodStillUntil;
    }
}
