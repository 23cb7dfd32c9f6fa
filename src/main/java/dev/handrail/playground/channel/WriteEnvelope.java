package dev.handrail.playground.channel;

import dev.handrail.chat.Account;
import dev.handrail.chat.Person;
import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.Team;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what every activity of Teams has: who, to whom, where, when, from which tenant and team. */
@Component
@InPlayground
class WriteEnvelope {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final OwnAddress own;
    private final PlaygroundIdentity identity;

    WriteEnvelope(OwnAddress own, PlaygroundIdentity identity) {
        this.own = own;
        this.identity = identity;
    }

    ObjectNode write(String type, String id, Instant at, Persona from, Spot in) {
        Conversation where = in.conversation();
        ObjectNode activity = node().put("type", type).put("id", id).put("channelId", "msteams");
        activity.put("timestamp", STAMP.format(at.atOffset(ZoneOffset.UTC)))
                .put("localTimestamp", STAMP.format(at.atZone(from.zone())))
                .put("localTimezone", from.zone().getId())
                .put("serviceUrl", own.connector().toString());
        activity.set("from", account(where.account(from)));
        activity.set("recipient", bot());
        activity.set("conversation", conversation(in));
        activity.set("channelData", channelData(where));
        return activity;
    }

    /** Adds what the client tells of itself. Not every kind of activity has it. */
    static ObjectNode withClient(ObjectNode activity, Persona from) {
        String locale = from.locale().toLanguageTag();
        activity.put("locale", locale)
                .withArray("/entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", locale)
                .put("country", from.locale().getCountry())
                .put("platform", "Web")
                .put("timezone", from.zone().getId());
        return activity;
    }

    ObjectNode bot() {
        return node().put("id", identity.botId()).put("name", PlaygroundIdentity.BOT_NAME);
    }

    static ObjectNode account(Account account) {
        ObjectNode written = node().put("id", account.id()).put("name", account.name());
        Person person = account.person();
        return person == null ? written : written.put("aadObjectId", person.objectId());
    }

    private static ObjectNode conversation(Spot in) {
        Conversation where = in.conversation();
        ObjectNode written = node().put("id", in.id()).put("tenantId", where.tenantId());
        if (!where.isPersonal()) {
            written.put("isGroup", true);
        }
        return switch (where.kind()) {
            case PERSONAL -> written.put("conversationType", "personal");
            case GROUP_CHAT -> written.put("conversationType", "groupChat").put("name", where.name());
            case CHANNEL, CLOSED_CHANNEL ->
                written.put("conversationType", "channel").put("name", where.name());
        };
    }

    private static ObjectNode channelData(Conversation where) {
        ObjectNode written = node();
        Team team = where.team();
        if (team != null) {
            written.put("teamsChannelId", where.id()).put("teamsTeamId", team.id());
            written.putObject("channel").put("id", where.id());
            written.putObject("team")
                    .put("id", team.id())
                    .put("name", team.name())
                    .put("aadGroupId", team.groupId());
        }
        written.putObject("tenant").put("id", where.tenantId());
        return written;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
