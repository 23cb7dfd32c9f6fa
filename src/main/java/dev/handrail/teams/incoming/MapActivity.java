package dev.handrail.teams.incoming;

import static dev.handrail.teams.incoming.ReadActivity.require;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.RoleTypes;
import dev.handrail.chat.Account;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Origin;
import dev.handrail.teams.BotIdentity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in our words what an activity is. */
@Component
final class MapActivity {
    private final BotIdentity identity;

    MapActivity(BotIdentity identity) {
        this.identity = identity;
    }

    Incoming from(Activity activity) throws BadActivity {
        String eventType = ChannelData.of(activity).eventType();
        return switch (activity.getType()) {
            case ActivityTypes.MESSAGE -> said(activity);
            case ActivityTypes.MESSAGE_UPDATE ->
                "editMessage".equals(eventType) || "undeleteMessage".equals(eventType)
                        ? edited(activity)
                        : noticed(activity, eventType);
            case ActivityTypes.MESSAGE_DELETE ->
                isFromBot(activity) ? noticed(activity, "botMessage") : new Incoming.Removed(changed(activity));
            case ActivityTypes.CONVERSATION_UPDATE -> joined(activity, eventType);
            case ActivityTypes.INSTALLATION_UPDATE ->
                "add".equals(activity.getAction())
                        ? new Incoming.Joined(identified(activity), List.of(), true)
                        : noticed(activity, activity.getAction());
            case ActivityTypes.INVOKE -> invoked(activity);
            default -> noticed(activity, eventType);
        };
    }

    private Incoming said(Activity activity) throws BadActivity {
        Origin origin = byPerson(activity);
        if (isFromBot(activity)) {
            return noticed(activity, "botMessage");
        }
        String text = TidyText.of(activity);
        if (activity.getValue() == null || !text.isEmpty()) {
            return new Incoming.Said(origin, text);
        }
        String verb = ChannelData.text(activity.getValue(), "verb");
        return verb == null
                ? noticed(activity, "submit")
                : new Incoming.Pressed(
                        origin, verb, data(activity.getValue()), activity.getReplyToId(), Manner.OLD_BUTTON);
    }

    private Incoming edited(Activity activity) throws BadActivity {
        return isFromBot(activity)
                ? noticed(activity, "botMessage")
                : new Incoming.Edited(changed(activity), TidyText.of(activity));
    }

    private Incoming joined(Activity activity, @Nullable String eventType) throws BadActivity {
        if (activity.getMembersAdded() == null || activity.getMembersAdded().isEmpty()) {
            return noticed(activity, eventType);
        }
        Origin origin = identified(activity);
        String bot = origin.address().botId();
        List<Account> people = activity.getMembersAdded().stream()
                .filter(member -> member != null && member.getId() != null && !isBot(member, bot))
                .map(member ->
                        FindOrigin.account(member, origin.address().place().tenantId()))
                .toList();
        boolean botAdded =
                activity.getMembersAdded().stream().anyMatch(member -> member != null && bot.equals(member.getId()));
        return people.isEmpty() && !botAdded
                ? noticed(activity, eventType)
                : new Incoming.Joined(origin, people, botAdded);
    }

    private Incoming invoked(Activity activity) throws BadActivity {
        Origin origin = byPerson(activity);
        String name = require("name", activity.getName());
        if (!name.equals(AnswerInvoke.CARD_ACTION)) {
            return new Incoming.Invoked(origin, name);
        }
        Object action = ChannelData.member(activity.getValue(), "action");
        String verb = ChannelData.text(action, "verb");
        if (verb == null) {
            throw new BadAction("verb is missing");
        }
        return new Incoming.Pressed(
                origin, verb, data(ChannelData.member(action, "data")), activity.getReplyToId(), Manner.BUTTON);
    }

    private Incoming noticed(Activity activity, @Nullable String what) throws BadActivity {
        String id = Objects.requireNonNullElse(activity.getId(), "") + "|" + activity.getTimestamp();
        return new Incoming.Noticed(origin(activity, id), what == null ? activity.getType() : what);
    }

    private Origin identified(Activity activity) throws BadActivity {
        return origin(activity, require("id", activity.getId()));
    }

    private Origin byPerson(Activity activity) throws BadActivity {
        require("from", activity.getFrom() == null ? null : activity.getFrom().getId());
        return identified(activity);
    }

    /** Edits and deletions carry the original's id, so their time tells them apart. */
    private Origin changed(Activity activity) throws BadActivity {
        byPerson(activity);
        if (activity.getTimestamp() == null) {
            throw new BadActivity("timestamp is missing");
        }
        return origin(activity, activity.getId() + "|" + activity.getTimestamp().toInstant());
    }

    private Origin origin(Activity activity, String key) throws BadActivity {
        return FindOrigin.of(activity, key, "28:" + identity.appId());
    }

    private static boolean isFromBot(Activity activity) {
        ChannelAccount from = activity.getFrom();
        ChannelAccount recipient = activity.getRecipient();
        return from != null && isBot(from, recipient == null ? null : recipient.getId());
    }

    private static boolean isBot(ChannelAccount account, @Nullable String bot) {
        return account.getRole() == RoleTypes.BOT
                || account.getRole() == RoleTypes.SKILL
                || account.getId() == null
                || account.getId().startsWith("28:")
                || account.getId().equals(bot);
    }

    private static Map<String, Object> data(@Nullable Object value) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> data.put(String.valueOf(name), member));
        }
        data.remove("verb");
        data.remove("msteams");
        return Collections.unmodifiableMap(data);
    }
}
