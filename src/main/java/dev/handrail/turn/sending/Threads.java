package dev.handrail.turn.sending;

import java.time.Duration;

/** Where work goes that nobody waits for. */
public interface Threads {
    /** Runs it beside everything else. */
    void start(Runnable work);

    /** Runs it after a while, by the system's time. */
    void startAfter(Duration wait, Runnable work);
}
