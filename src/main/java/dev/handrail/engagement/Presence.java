package dev.handrail.engagement;

import dev.handrail.chat.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached in person.
 *
 * @param chat the personal chat with the bot; absent where none is known
 * @param reach how that stands
 */
public record Presence(@Nullable Address chat, Reach reach) {
    /** Nothing is known about it yet, so it must not be taken for granted. */
    public static final Presence UNKNOWN = new Presence(null, Reach.NOT_INSTALLED);

    /** Whether messages get there. */
    public enum Reach {
        REACHABLE,
        /** The app is not installed for the person, or was taken away. */
        NOT_INSTALLED,
        /** The person has blocked the bot. */
        BLOCKED,
        /** The administrator of the person's tenant has switched the bot off. */
        DISABLED_BY_ADMIN
    }
}
