package dev.handrail.teams.incoming;

import com.microsoft.bot.schema.Activity;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Says in our words that the call of a chat began or is over. */
final class MapCall {
    private static final String BEGAN = "application/vnd.microsoft.meetingStart";
    private static final String ENDED = "application/vnd.microsoft.meetingEnd";

    private MapCall() {}

    static boolean isOne(Activity activity) {
        return BEGAN.equals(activity.getName()) || ENDED.equals(activity.getName());
    }

    static Incoming from(Activity activity, Origin origin) {
        return BEGAN.equals(activity.getName())
                ? new Incoming.MeetingBegan(origin, at(activity, "StartTime", origin))
                : new Incoming.MeetingEnded(origin, at(activity, "EndTime", origin));
    }

    /** What the call itself says, otherwise when the platform took the event. */
    private static Instant at(Activity activity, String name, Origin origin) {
        Instant said = instant(ChannelData.text(activity.getValue(), name));
        return said == null ? origin.sentAt() : said;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
