package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import java.time.Duration;

/**
 * How long a turn may take, from what comes in to its commit.
 *
 * @param message for what is acknowledged with a status alone
 * @param invoke for what somebody waits for at a button
 */
record Budget(Duration message, Duration invoke) {
    /** The platform gives up after about fifteen and five seconds; the rest is for the way. */
    static final Budget OF_THE_PLATFORM = new Budget(Duration.ofSeconds(8), Duration.ofSeconds(3));

    Duration of(Incoming incoming) {
        boolean awaited = incoming instanceof Incoming.Pressed pressed && pressed.awaited();
        return awaited || incoming instanceof Incoming.Invoked ? invoke : message;
    }
}
