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
import java.util.List;
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
            case ActivityTypes.CONVERSATION_UPDATE -> moved(activity, eventType);
            case ActivityTypes.INSTALLATION_UPDATE ->
                switch (Objects.requireNonNullElse(activity.getAction(), "")) {
                    case "add" -> new Incoming.Joined(identified(activity), List.of(), true);
                    case "remove" -> new Incoming.Left(identified(activity));
                    default -> noticed(activity, activity.getAction());
                };
            case ActivityTypes.INVOKE -> MapInvoke.from(activity, byPerson(activity));
            case ActivityTypes.EVENT ->
                MapCall.isOne(activity)
                        ? MapCall.from(activity, event(activity))
                        : noticed(activity, activity.getName());
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
                : MapInvoke.pressed(origin, verb, activity.getValue(), activity, Manner.OLD_BUTTON);
    }

    private Incoming edited(Activity activity) throws BadActivity {
        return isFromBot(activity)
                ? noticed(activity, "botMessage")
                : new Incoming.Edited(changed(activity), TidyText.of(activity));
    }

    private Incoming moved(Activity activity, @Nullable String eventType) throws BadActivity {
        if (isBotRemoved(activity)) {
            return new Incoming.Left(identified(activity));
        }
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

    private boolean isBotRemoved(Activity activity) {
        ChannelAccount recipient = activity.getRecipient();
        String bot = recipient == null || recipient.getId() == null ? botId() : recipient.getId();
        return activity.getMembersRemoved() != null
                && activity.getMembersRemoved().stream()
                        .anyMatch(member -> member != null && bot.equals(member.getId()));
    }

    private Incoming noticed(Activity activity, @Nullable String what) throws BadActivity {
        String id = Objects.requireNonNullElse(activity.getId(), "") + "|" + activity.getTimestamp();
        return new Incoming.Noticed(origin(activity, id), what == null ? activity.getType() : what);
    }

    private Origin event(Activity activity) throws BadActivity {
        String id = activity.getId();
        return origin(activity, id == null || id.isBlank() ? activity.getName() + "|" + activity.getTimestamp() : id);
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
        return FindOrigin.of(activity, key, botId());
    }

    private String botId() {
        return "28:" + identity.appId();
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
}
