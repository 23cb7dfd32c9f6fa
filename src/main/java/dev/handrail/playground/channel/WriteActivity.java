package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes activities as Teams does. */
@Component
@InPlayground
public class WriteActivity {
    private static final String MENTION = "<at>" + PlaygroundIdentity.BOT_NAME + "</at>";
    private static final String HTML_MENTION = "<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\""
            + " itemid=\"0\">" + PlaygroundIdentity.BOT_NAME + "</span>&nbsp;";

    private final World world;
    private final WriteEnvelope envelope;

    WriteActivity(World world, WriteEnvelope envelope) {
        this.world = world;
        this.envelope = envelope;
    }

    /** A new message. */
    public ObjectNode said(Persona from, Spot in, Message message) {
        return speech("message", from, in, message);
    }

    /** A message that says something else now; it keeps its id. */
    public ObjectNode edited(Persona from, Spot in, Message message) {
        return withEvent(speech("messageUpdate", from, in, message), "editMessage");
    }

    /** A message that its sender took away. */
    public ObjectNode deleted(Persona from, Spot in, Message message) {
        return withEvent(envelope.write("messageDelete", message.id(), world.tick(), from, in), "softDeleteMessage");
    }

    /** A submitted card: a message with a value, with words only where the card says so. */
    public ObjectNode submitted(Persona from, Spot in, Message message, String cardActivityId, JsonNode value) {
        ObjectNode activity = envelope.write("message", message.id(), message.at(), from, in);
        if (!message.text().isEmpty()) {
            activity.put("textFormat", "plain").put("text", message.text());
        }
        activity.put("replyToId", cardActivityId).set("value", value);
        return WriteEnvelope.withClient(activity, from);
    }

    /** A question by Teams that awaits a result. */
    public ObjectNode invoke(Persona from, Spot in, String name, JsonNode value) {
        ObjectNode activity = envelope.write("invoke", eventId(), world.tick(), from, in);
        activity.put("name", name).set("value", value);
        return WriteEnvelope.withClient(activity, from);
    }

    /** The call of a chat began or is over, as somebody who was there caused it. */
    public ObjectNode call(Persona by, Spot in, String title, boolean begins) {
        Instant at = world.tick();
        ObjectNode activity = envelope.write("event", eventId(), at, by, in);
        activity.put("name", "application/vnd.microsoft." + (begins ? "meetingStart" : "meetingEnd"));
        String meeting = Base64.getEncoder().encodeToString(in.id().getBytes(StandardCharsets.UTF_8));
        activity.withObject("/channelData").putObject("meeting").put("id", meeting);
        activity.putObject("value")
                .put("MeetingType", "Scheduled")
                .put("Title", title)
                .put("Id", meeting)
                .put(
                        "JoinUrl",
                        "https://teams.example/l/meetup-join/" + UriUtils.encode(in.id(), StandardCharsets.UTF_8))
                .put(begins ? "StartTime" : "EndTime", at.toString());
        return WriteEnvelope.withClient(activity, by);
    }

    /** The app was installed in a conversation, or removed from it. */
    public ObjectNode installation(Persona by, Conversation where, boolean added) {
        ObjectNode activity = envelope.write("installationUpdate", eventId(), world.tick(), by, new Spot(where, null));
        return WriteEnvelope.withClient(activity.put("action", added ? "add" : "remove"), by);
    }

    /** The bot came into a conversation; in a personal chat, its person with it. */
    public ObjectNode botAdded(Persona by, Conversation where) {
        ObjectNode activity = envelope.write("conversationUpdate", eventId(), world.tick(), by, new Spot(where, null));
        ArrayNode added = activity.putArray("membersAdded");
        if (where.isPersonal()) {
            added.add(WriteEnvelope.account(where.account(by)));
        }
        added.add(envelope.bot());
        return where.isChannel() ? withEvent(activity, "teamMemberAdded") : activity;
    }

    private static ObjectNode withEvent(ObjectNode activity, String name) {
        activity.withObject("/channelData").put("eventType", name);
        return activity;
    }

    private static String eventId() {
        return "f:" + UUID.randomUUID();
    }

    private ObjectNode speech(String type, Persona from, Spot in, Message message) {
        ObjectNode activity = envelope.write(type, message.id(), message.at(), from, in);
        activity.put("textFormat", "plain")
                .put("text", message.mention() ? mentioning(message.text()) : message.text());
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>" + (message.mention() ? HTML_MENTION : "") + escaped(message.text()) + "</p>");
        if (message.mention()) {
            ObjectNode mention = activity.putArray("entities").addObject();
            mention.put("type", "mention").put("text", MENTION).set("mentioned", envelope.bot());
        }
        return WriteEnvelope.withClient(activity, from);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replace(MENTION, ""));
    }

    private static String mentioning(String text) {
        return text.contains(MENTION) ? text : MENTION + " " + text;
    }
}
