package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Stored;
import java.util.Optional;

/**
 * What is known about something that came in.
 *
 * @param home the partition its turn commits to
 * @param seen its mark in the place's partition
 * @param handled its mark in the home's partition: the same where home is the place
 * @param pressed the mark of the same press by the same person under another id
 * @param question the mark of the message that an edit or deletion is about
 * @param asked the same in the place's partition, for what was not seen before: its mark says where it belongs
 */
record Known(
        Incoming incoming,
        String home,
        Optional<Stored> seen,
        Optional<Stored> handled,
        Optional<Stored> pressed,
        Optional<Stored> question,
        Optional<Stored> asked) {
    String place() {
        return incoming.origin().address().place().partition();
    }

    boolean isAtHome() {
        return home.equals(place());
    }

    /** What the platform was told the first time, if that is over. */
    Optional<Outcome> outcome() {
        return handled.or(() -> pressed).map(Mark::of).map(Mark::outcome);
    }
}
