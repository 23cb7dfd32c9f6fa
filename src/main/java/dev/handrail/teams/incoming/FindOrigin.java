package dev.handrail.teams.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Entity;
import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an activity comes from, and where its replies go. */
final class FindOrigin {
    private static final String THREAD = ";messageid=";

    private FindOrigin() {}

    /**
     * @param key what makes two deliveries the same, the tenant and conversation aside
     * @param botId the bot's account, for activities that do not say whom they are for
     */
    static Origin of(Activity activity, String key, String botId) throws BadActivity {
        ChannelData data = ChannelData.of(activity);
        String conversation = activity.getConversation().getId();
        String tenant = tenant(activity, data);
        ChannelAccount recipient = activity.getRecipient();
        return new Origin(
                String.join("|", tenant, conversation, activity.getType(), key),
                activity.getId() == null ? "" : activity.getId(),
                activity.getTimestamp() == null
                        ? Instant.EPOCH
                        : activity.getTimestamp().toInstant(),
                new Address(
                        place(activity, data, tenant),
                        conversation,
                        activity.getServiceUrl(),
                        recipient == null || recipient.getId() == null ? botId : recipient.getId()),
                account(activity.getFrom(), tenant),
                locale(activity),
                zone(activity));
    }

    static Account account(@Nullable ChannelAccount account, String tenant) {
        if (account == null || account.getId() == null) {
            return new Account("", null, "");
        }
        String objectId = account.getAadObjectId();
        JsonNode home = account.getProperties().get("tenantId");
        String homeTenant = home == null || home.asText().isBlank() ? tenant : home.asText();
        return new Account(
                account.getId(),
                objectId == null || objectId.isBlank() ? null : new Person(homeTenant, objectId),
                account.getName() == null ? "" : account.getName());
    }

    private static String tenant(Activity activity, ChannelData data) throws BadActivity {
        String tenant = activity.getConversation().getTenantId();
        return ReadActivity.require("tenant", tenant == null || tenant.isBlank() ? data.tenantId() : tenant);
    }

    private static Place place(Activity activity, ChannelData data, String tenant) {
        String id = activity.getConversation().getId();
        Place.Kind kind = kind(activity, data);
        return switch (kind) {
            case PERSONAL, GROUP_CHAT -> new Place(kind, tenant, id, null);
            case CHANNEL, CLOSED_CHANNEL -> {
                int thread = id.indexOf(THREAD);
                yield new Place(kind, tenant, thread < 0 ? id : id.substring(0, thread), data.teamId());
            }
        };
    }

    private static Place.Kind kind(Activity activity, ChannelData data) {
        String type = activity.getConversation().getConversationType();
        Place.Kind channel = data.isClosedChannel() ? Place.Kind.CLOSED_CHANNEL : Place.Kind.CHANNEL;
        return switch (type == null ? "" : type) {
            case "personal" -> Place.Kind.PERSONAL;
            case "channel" -> channel;
            case "groupChat" -> Place.Kind.GROUP_CHAT;
            default ->
                data.teamId() != null
                        ? channel
                        // What is not surely between two is treated as if others were listening.
                        : type == null && !activity.getConversation().isGroup()
                                ? Place.Kind.PERSONAL
                                : Place.Kind.GROUP_CHAT;
        };
    }

    private static @Nullable Locale locale(Activity activity) {
        Locale locale = locale(activity.getLocale());
        return locale == null ? locale(clientInfo(activity, "locale")) : locale;
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        try {
            Locale locale = tag == null
                    ? Locale.ROOT
                    : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? null : locale;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable ZoneId zone(Activity activity) {
        ZoneId zone = zone(clientInfo(activity, "timezone"));
        return zone == null ? zone(activity.getLocalTimezone()) : zone;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String clientInfo(Activity activity, String name) {
        if (activity.getEntities() != null) {
            for (Entity entity : activity.getEntities()) {
                if (entity != null && "clientInfo".equals(entity.getType())) {
                    JsonNode value = entity.getProperties().get(name);
                    return value == null || !value.isTextual() ? null : value.asText();
                }
            }
        }
        return null;
    }
}
