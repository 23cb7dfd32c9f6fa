package dev.handrail.engagement;

import dev.handrail.chat.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel or group chat where an engagement is at home.
 *
 * @param address of the place itself, never of one of its threads
 * @param leftAt when the bot was taken out of it: from then on nothing is shown there, until it is linked anew
 */
public record LinkedPlace(
        Address address, Instant since, @Nullable Instant leftAt) {
    public LinkedPlace(Address address, Instant since) {
        this(address, since, null);
    }

    /** Whether the bot is there. */
    public boolean isThere() {
        return leftAt == null;
    }

    public LinkedPlace left(Instant at) {
        return new LinkedPlace(address, since, at);
    }
}
