package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The connector's call that opens a personal chat or begins a thread in a channel; bots can open nothing else. */
@RestController
@InPlayground
class ConnectorConversations {
    private final World world;
    private final FindSpot find;
    private final ShowActivity show;
    private final OwnAddress own;

    ConnectorConversations(World world, FindSpot find, ShowActivity show, OwnAddress own) {
        this.world = world;
        this.find = find;
        this.show = show;
        this.own = own;
    }

    @PostMapping("/playground/connector/v3/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> create(@RequestBody ObjectNode wanted) {
        String channel = wanted.path("channelData").path("channel").path("id").asString("");
        return channel.isEmpty() ? personal(wanted) : thread(channel, wanted);
    }

    private Map<String, String> thread(String channel, ObjectNode wanted) {
        Spot in = new Spot(find.named(channel).conversation(), null);
        Shown first = first(wanted);
        if (!in.conversation().isChannel() || first == null) {
            throw ConnectorRefusal.badSyntax("A thread needs a channel and a first activity.");
        }
        Optional<Message> message = show.create(in, first);
        return answer(message.map(in::of).orElse(in), message.map(Message::id));
    }

    private Map<String, String> personal(ObjectNode wanted) {
        JsonNode members = wanted.path("members");
        if (wanted.path("isGroup").asBoolean(false) || members.size() != 1) {
            throw ConnectorRefusal.badSyntax("A bot opens a chat with one person, or a thread in a channel.");
        }
        String tenant = wanted.path("channelData").path("tenant").path("id").asString("");
        Conversation chat = chat(
                members.path(0).path("id").asString(""),
                tenant.isEmpty() ? wanted.path("tenantId").asString("") : tenant);
        Spot in = find.named(chat.id());
        Shown first = first(wanted);
        return answer(
                in, first == null ? Optional.empty() : show.create(in, first).map(Message::id));
    }

    private Conversation chat(String member, String tenantId) {
        if (tenantId.isEmpty()) {
            throw ConnectorRefusal.badSyntax("The tenant is missing.");
        }
        Persona persona = world.personas().stream()
                .filter(each -> ConnectorMembers.isKnownAs(each, tenantId, member))
                .findFirst()
                .orElseThrow(ConnectorRefusal::notInRoster);
        return Optional.of(world.personalChat(persona))
                .filter(chat -> chat.tenantId().equals(tenantId))
                .orElseThrow(ConnectorRefusal::notInRoster);
    }

    private static @Nullable Shown first(ObjectNode wanted) {
        return wanted.path("activity") instanceof ObjectNode activity ? Shown.read(activity) : null;
    }

    private Map<String, String> answer(Spot opened, Optional<String> activityId) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("id", opened.id());
        activityId.ifPresent(id -> answer.put("activityId", id));
        answer.put("serviceUrl", own.connector().toString());
        return answer;
    }
}
