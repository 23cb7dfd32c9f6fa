package dev.handrail.teams.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses names and ids that no platform gives: they end up in keys, addresses and log lines. */
final class CheckIds {
    private static final int LONGEST = 1_000;
    /** Controls, marks that turn or hide text, line and paragraph separators, halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private CheckIds() {}

    static void of(Activity activity) throws BadActivity {
        ChannelData data = ChannelData.of(activity);
        check("type", activity.getType());
        check("id", activity.getId());
        check("serviceUrl", activity.getServiceUrl());
        check("channelId", activity.getChannelId());
        check("name", activity.getName());
        check("action", activity.getAction());
        check("replyToId", activity.getReplyToId());
        check("eventType", data.eventType());
        check("tenant", data.tenantId());
        check("team", data.teamId());
        check("from", activity.getFrom());
        check("recipient", activity.getRecipient());
        if (activity.getConversation() != null) {
            check("conversation", activity.getConversation().getId());
            check("tenant", activity.getConversation().getTenantId());
        }
        check("membersAdded", activity.getMembersAdded());
        check("membersRemoved", activity.getMembersRemoved());
    }

    private static void check(String name, @Nullable List<ChannelAccount> accounts) throws BadActivity {
        if (accounts != null) {
            for (ChannelAccount account : accounts) {
                check(name, account);
            }
        }
    }

    private static void check(String name, @Nullable ChannelAccount account) throws BadActivity {
        if (account != null) {
            JsonNode tenant = account.getProperties().get("tenantId");
            check(name, account.getId());
            check(name, account.getAadObjectId());
            check(name, tenant == null ? null : tenant.asText());
        }
    }

    private static void check(String name, @Nullable String id) throws BadActivity {
        check(name, id, LONGEST);
    }

    static void check(String name, @Nullable String id, int longest) throws BadActivity {
        if (id != null && (id.length() > longest || UNPRINTABLE.matcher(id).find())) {
            throw new BadActivity(name + " is too long or holds control characters");
        }
    }
}
