package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.channel.DeliverActivity;
import dev.handrail.playground.channel.Delivery;
import dev.handrail.playground.channel.WriteActivity;
import dev.handrail.playground.world.Event.What;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Delivers what a persona did as Teams does, and shows the card that came back, to that persona alone. */
@Component
@InPlayground
public class ActAsPersona {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final Done NOT_THERE = new Done(403, null);

    private final World world;
    private final WriteActivity write;
    private final DeliverActivity deliver;
    private final SayAsPersona say;
    private final AnswerOffer answerOffer;

    ActAsPersona(World world, WriteActivity write, DeliverActivity deliver, SayAsPersona say, AnswerOffer answerOffer) {
        this.world = world;
        this.write = write;
        this.deliver = deliver;
        this.say = say;
        this.answerOffer = answerOffer;
    }

    /**
     * What the bot answered.
     *
     * @param status of its endpoint; 403 where the app is not installed
     * @param body the invoke's result; absent for a message
     */
    public record Done(int status, @Nullable JsonNode body) {}

    public Done act(Persona as, Spot in, @Nullable Message card, Act act, Pressed pressed) {
        if (!world.hasBot(in.conversation())) {
            return NOT_THERE;
        }
        if (card == null) {
            return invoke(as, in, null, act.invokeName(), pressed.invokeValue(act));
        }
        return switch (act) {
            case SUBMIT -> submit(as, in, card, pressed);
            case CONSENT -> invoke(as, in, card, act.invokeName(), answerOffer.value(as, card, pressed));
            case EXECUTE, FETCH_DIALOG, SUBMIT_DIALOG, SEARCH ->
                invoke(as, in, card, act.invokeName(), pressed.invokeValue(act));
        };
    }

    private Done submit(Persona as, Spot in, Message card, Pressed pressed) {
        JsonNode teams = pressed.carried().path("msteams");
        return switch (teams.path("type").asString("")) {
            case "imBack" -> sayBack(as, in, teams.path("value").asString(""));
            case "messageBack" -> messageBack(as, in, card, teams, pressed.with(teams.path("value")));
            case "task/fetch" -> {
                JsonNode value = pressed.invokeValue(Act.FETCH_DIALOG);
                yield invoke(as, in, card, Act.FETCH_DIALOG.invokeName(), value);
            }
            default -> {
                Message silent = say.draft(as, in, "", false);
                yield message(write.submitted(as, in, silent, card.id(), pressed.data()));
            }
        };
    }

    private Done sayBack(Persona as, Spot in, String text) {
        SayAsPersona.Said said = say.say(as, in, text, !in.conversation().isPersonal(), false);
        return said.status() == null ? NOT_THERE : new Done(said.status(), null);
    }

    // What people read is displayText, where there is one; what the bot reads is text and value.
    private Done messageBack(Persona as, Spot in, Message card, JsonNode teams, JsonNode value) {
        String shown = teams.path("displayText").asString("");
        Message message = shown.isEmpty() ? say.draft(as, in, "", false) : say.write(as, in, shown, false);
        Message heard = message.saying(teams.path("text").asString(""), false, message.at());
        return message(write.submitted(as, in, heard, card.id(), value));
    }

    private Done message(ObjectNode activity) {
        return new Done(deliver.deliver(activity).status(), null);
    }

    private Done invoke(Persona as, Spot in, @Nullable Message card, String name, JsonNode value) {
        ObjectNode activity = write.invoke(as, in, name, value);
        if (card != null) {
            activity.put("replyToId", card.id());
        }
        Delivery delivery = deliver.deliver(activity);
        JsonNode body = delivery.body();
        if (card != null && body != null && body.path("type").asString("").equals(CARD)) {
            refresh(as, in, card, body.path("value"));
        }
        return new Done(delivery.status(), body);
    }

    private void refresh(Persona as, Spot in, Message card, JsonNode shown) {
        ObjectNode attachment = JsonNodeFactory.instance.objectNode().put("contentType", CARD);
        attachment.set("content", shown);
        Message now = card.showing(card.text(), card.summary(), List.of(attachment), world.tick());
        in.conversation().feed().add(What.UPDATED, now, as.id());
    }
}
