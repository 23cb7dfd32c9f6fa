package dev.handrail.teams.incoming;

import com.microsoft.bot.schema.Activity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Teams adds to an activity.
 *
 * @param eventType what kind of edit, deletion or conversation update it is
 * @param isClosedChannel whether it is from a private or shared channel
 */
record ChannelData(
        @Nullable String eventType,
        @Nullable String tenantId,
        @Nullable String teamId,
        boolean isClosedChannel) {
    private static final Set<String> CLOSED = Set.of("private", "shared");

    static ChannelData of(Activity activity) {
        Object data = activity.getChannelData();
        return new ChannelData(
                text(data, "eventType"),
                text(member(data, "tenant"), "id"),
                text(member(data, "team"), "id"),
                isClosed(member(data, "channel")));
    }

    /** Microsoft's own libraries disagree about the name of the channel's type. */
    private static boolean isClosed(@Nullable Object channel) {
        return Stream.of(text(channel, "type"), text(channel, "channelType"))
                .anyMatch(type -> type != null && CLOSED.contains(type.toLowerCase(Locale.ROOT)));
    }

    /** The text of that name in a JSON object; absent where there is none or it is blank. */
    static @Nullable String text(@Nullable Object object, String name) {
        return member(object, name) instanceof String text && !text.isBlank() ? text : null;
    }

    static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** The members of a JSON object; none of what is no object. */
    static Map<String, Object> copy(@Nullable Object object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, member) -> copy.put(String.valueOf(name), member));
        }
        return copy;
    }
}
