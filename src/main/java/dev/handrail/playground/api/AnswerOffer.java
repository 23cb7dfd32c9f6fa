package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.channel.OwnAddress;
import dev.handrail.playground.world.Drives;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what Teams tells the bot when somebody takes or declines a file: what the offer carried, and where it goes. */
@Component
@InPlayground
class AnswerOffer {
    private static final String OFFER = "application/vnd.microsoft.teams.card.file.consent";

    private final Drives drives;
    private final OwnAddress own;

    AnswerOffer(Drives drives, OwnAddress own) {
        this.drives = drives;
        this.own = own;
    }

    /** The invoke's {@code value}; what the caller gives takes the place of what Teams would say. */
    JsonNode value(Persona as, Message card, Pressed pressed) {
        ObjectNode value =
                JsonNodeFactory.instance.objectNode().put("type", "fileUpload").put("action", pressed.verb());
        offer(card).ifPresent(offer -> {
            JsonNode content = offer.path("content");
            value.set("context", content.path(pressed.verb().equals("accept") ? "acceptContext" : "declineContext"));
            if (pressed.verb().equals("accept")) {
                value.set(
                        "uploadInfo",
                        uploadInfo(drives.expect(as, offer.path("name").asString("file"))));
            }
        });
        return pressed.data() instanceof ObjectNode given ? value.setAll(given) : value;
    }

    private static Optional<JsonNode> offer(Message card) {
        return card.attachments().stream()
                .filter(each -> each.path("contentType").asString("").equals(OFFER))
                .findFirst();
    }

    private ObjectNode uploadInfo(Drives.Kept kept) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "contentUrl",
                        own.page()
                                .resolve("playground/api/files/" + kept.id() + "?as=" + kept.owner())
                                .toString())
                .put("name", kept.name())
                .put(
                        "uploadUrl",
                        own.page().resolve("playground/uploads/" + kept.key()).toString())
                .put("uniqueId", kept.id())
                .put("fileType", kept.name().substring(kept.name().lastIndexOf('.') + 1));
    }
}
