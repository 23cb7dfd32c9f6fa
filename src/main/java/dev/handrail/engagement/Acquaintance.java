package dev.handrail.engagement;

import dev.handrail.chat.Address;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot knows of somebody from talking with them, in the person's own partition.
 *
 * @param chat the personal chat; absent where the app is not installed for the person, or was never seen to be
 * @param language the code of the one the person reads; absent while nobody knows
 * @param zone the person's; absent while nobody knows
 */
public record Acquaintance(
        @Nullable Address chat,
        @Nullable String language,
        @Nullable ZoneId zone) {
    public static final String KIND = "acquaintance";

    /** What letters about it have as their topic, by the moment at which the platform took what they tell. */
    public static final String TOPIC = "met";

    public static final Acquaintance NONE = new Acquaintance(null, null, null);

    /** Where messages to the person go; empty where none would arrive. */
    public Optional<Address> reach() {
        return Optional.ofNullable(chat);
    }
}
