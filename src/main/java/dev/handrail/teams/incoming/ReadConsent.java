package dev.handrail.teams.incoming;

import com.microsoft.bot.schema.Activity;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whether somebody agreed to have a file, and where it goes. */
final class ReadConsent {
    /** Addresses of uploads carry signed leave to write, and so are longer than ids. */
    private static final int LONGEST = 8_000;

    private ReadConsent() {}

    /**
     * @throws BadActivity when it was agreed to, but not said where the file goes
     */
    static Incoming from(Activity activity, Origin origin) throws BadActivity {
        Object value = activity.getValue();
        Map<String, Object> data = Collections.unmodifiableMap(ChannelData.copy(ChannelData.member(value, "context")));
        return switch (ChannelData.text(value, "action")) {
            case "accept" -> {
                FileTarget target = target(ChannelData.member(value, "uploadInfo"));
                yield new Incoming.FileAnswered(origin, true, data, target, activity.getReplyToId());
            }
            case "decline" -> new Incoming.FileAnswered(origin, false, data, null, activity.getReplyToId());
            case null, default -> new Incoming.Invoked(origin, activity.getName());
        };
    }

    private static FileTarget target(@Nullable Object info) throws BadActivity {
        String fileType = ChannelData.text(info, "fileType");
        return new FileTarget(
                required(info, "name"),
                required(info, "uploadUrl"),
                required(info, "contentUrl"),
                required(info, "uniqueId"),
                fileType == null ? "" : checked("fileType", fileType));
    }

    private static String required(@Nullable Object info, String name) throws BadActivity {
        return checked(name, ReadActivity.require("uploadInfo." + name, ChannelData.text(info, name)));
    }

    private static String checked(String name, String text) throws BadActivity {
        CheckIds.check("uploadInfo." + name, text, LONGEST);
        return text;
    }
}
