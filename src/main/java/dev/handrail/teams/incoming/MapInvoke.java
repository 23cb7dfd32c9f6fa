package dev.handrail.teams.incoming;

import static dev.handrail.teams.incoming.ReadActivity.require;

import com.microsoft.bot.schema.Activity;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Origin;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in our words what a question by the platform is that expects a result. */
final class MapInvoke {
    private MapInvoke() {}

    static Incoming from(Activity activity, Origin origin) throws BadActivity {
        String name = require("name", activity.getName());
        return switch (name) {
            case AnswerInvoke.CARD_ACTION -> action(origin, activity);
            case "task/fetch" -> dialog(origin, activity, Manner.OPEN_DIALOG);
            case "task/submit" -> dialog(origin, activity, Manner.SUBMIT_DIALOG);
            case "fileConsent/invoke" -> ReadConsent.from(activity, origin);
            default -> new Incoming.Invoked(origin, name);
        };
    }

    /**
     * A press, whatever it came as.
     *
     * @param value what its button carried, the platform's own part and the verb among it
     */
    static Incoming pressed(Origin origin, String verb, @Nullable Object value, Activity activity, Manner manner) {
        return new Incoming.Pressed(origin, verb, data(value), activity.getReplyToId(), manner);
    }

    private static Incoming action(Origin origin, Activity activity) throws BadAction {
        Object action = ChannelData.member(activity.getValue(), "action");
        String verb = ChannelData.text(action, "verb");
        if (verb == null) {
            throw new BadAction("verb is missing");
        }
        return pressed(origin, verb, ChannelData.member(action, "data"), activity, Manner.BUTTON);
    }

    /** A dialog without a verb is none of ours. */
    private static Incoming dialog(Origin origin, Activity activity, Manner manner) {
        Object data = ChannelData.member(activity.getValue(), "data");
        String verb = ChannelData.text(data, "verb");
        return verb == null
                ? new Incoming.Invoked(origin, activity.getName())
                : pressed(origin, verb, data, activity, manner);
    }

    private static Map<String, Object> data(@Nullable Object value) {
        Map<String, Object> data = ChannelData.copy(value);
        data.remove("verb");
        data.remove("msteams");
        return Collections.unmodifiableMap(data);
    }
}
