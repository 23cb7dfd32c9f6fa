package dev.handrail.teams.incoming;

import com.microsoft.bot.schema.Activity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Teams adds to an activity.
 *
 * @param eventType what kind of edit, deletion or conversation update it is
 */
record ChannelData(
        @Nullable String eventType,
        @Nullable String tenantId,
        @Nullable String teamId) {
    static ChannelData of(Activity activity) {
        Object data = activity.getChannelData();
        return new ChannelData(
                text(data, "eventType"), text(member(data, "tenant"), "id"), text(member(data, "team"), "id"));
    }

    /** The text of that name in a JSON object; absent where there is none or it is blank. */
    static @Nullable String text(@Nullable Object object, String name) {
        return member(object, name) instanceof String text && !text.isBlank() ? text : null;
    }

    static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
