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
        return switch (incoming) {
            case Incoming.Pressed pressed -> pressed.awaited() ? invoke : message;
            case Incoming.Invoked _, Incoming.FileAnswered _ -> invoke;
            case Incoming.Said _, Incoming.Edited _, Incoming.Removed _ -> message;
            case Incoming.Joined _, Incoming.Left _, Incoming.Noticed _ -> message;
            case Incoming.MeetingBegan _, Incoming.MeetingEnded _ -> message;
        };
    }
}
