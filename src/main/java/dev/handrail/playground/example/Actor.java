package dev.handrail.playground.example;

import dev.handrail.playground.api.Act;
import dev.handrail.playground.api.ActAsPersona;
import dev.handrail.playground.api.Pressed;
import dev.handrail.playground.api.SayAsPersona;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Event;
import dev.handrail.playground.world.Feed;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A persona in a conversation, who speaks, reads what comes, presses what is on it and fills in forms. */
final class Actor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Persona persona;
    private final Conversation where;
    private final SayAsPersona say;
    private final ActAsPersona act;

    Actor(Persona persona, Conversation where, SayAsPersona say, ActAsPersona act) {
        this.persona = persona;
        this.where = where;
        this.say = say;
        this.act = act;
    }

    /** Says something, and gives what the bot shows next that has those words on it. */
    Shown tell(String text, String awaited) throws InterruptedException {
        return tell(text, shown -> shown.reads(awaited));
    }

    /** Says something, and gives what the bot shows next of the awaited kind. */
    Shown tell(String text, Predicate<Shown> awaited) throws InterruptedException {
        Feed.Page before = where.feed().after(Long.MAX_VALUE, persona.id(), message -> true, Duration.ZERO);
        SayAsPersona.Said said = say.say(persona, new Spot(where, null), text, !where.isPersonal(), false);
        Integer status = said.status();
        String id = said.id();
        if (id == null || status == null || status >= 300) {
            throw new StuckException(persona.id() + " said “" + text + "”, and was answered " + status);
        }
        String thread = where.isChannel() ? id : null;
        return next(before.next(), message -> thread == null || thread.equals(message.thread()), awaited, text);
    }

    private Shown next(long after, Predicate<Message> there, Predicate<Shown> awaited, String said)
            throws InterruptedException {
        long seen = after;
        while (true) {
            Feed.Page page = where.feed().after(seen, persona.id(), there.and(Message::isFromBot), PATIENCE);
            for (Event event : page.events()) {
                Shown shown = Shown.of(event.message());
                if (event.what() != Event.What.DELETED && awaited.test(shown)) {
                    return shown;
                }
            }
            if (page.events().isEmpty()) {
                throw new StuckException(persona.id() + " said “" + said + "”, and nothing came that was awaited");
            }
            seen = page.next();
        }
    }

    String name() {
        return persona.name();
    }

    /** Presses the first such button; gives the card that stands in the place of the old one then. */
    Shown press(Shown on, String verb) {
        return on.buttons(verb).stream()
                .findFirst()
                .map(data -> press(on, verb, data))
                .orElseThrow(() -> new StuckException(persona.id() + " finds no " + verb + " on: " + on.words()));
    }

    Shown press(Shown on, String verb, ObjectNode data) {
        JsonNode body = act(on, Act.EXECUTE, Pressed.of(verb, data, null));
        return body.path("value").isObject() ? on.showing(body.path("value")) : on;
    }

    /** Opens the form of a button. */
    Shown open(Shown on, Predicate<ObjectNode> button) {
        ObjectNode data = on.opening(button)
                .orElseThrow(() -> new StuckException(persona.id() + " finds no form on: " + on.words()));
        JsonNode task = act(on, Act.SUBMIT, Pressed.of("", data, null)).path("task");
        JsonNode card = task.at("/value/card/content");
        if (!card.isObject()) {
            throw new StuckException(persona.id() + " got no form, but: " + task.path("value"));
        }
        return on.showing(card);
    }

    Shown open(Shown on, String verb) {
        return open(on, data -> data.path("verb").asString("").equals(verb));
    }

    /**
     * Sends a form in as it was, but for the fields that are given, and once more where it is asked back about. What the
     * bot says to it is for the person alone.
     */
    void send(Shown form, Map<String, String> fields) {
        sent(form, fields).flatMap(again -> sent(again, fields)).ifPresent(again -> {
            throw new StuckException(persona.id() + "'s form came back: " + again.words());
        });
    }

    /** The form as it comes back; empty where it was taken. */
    private Optional<Shown> sent(Shown form, Map<String, String> fields) {
        ObjectNode filled = form.filledIn();
        fields.forEach(filled::put);
        JsonNode task = act(form, Act.SUBMIT_DIALOG, Pressed.of("", form.sending(), filled))
                .path("task");
        JsonNode card = task.at("/value/card/content");
        return card.isObject() ? Optional.of(form.showing(card)) : Optional.empty();
    }

    private JsonNode act(Shown on, Act how, Pressed pressed) {
        Message card = where.feed()
                .message(on.id())
                .orElseThrow(() -> new StuckException("a card is gone before " + persona.id() + " used it"));
        ActAsPersona.Done done = act.act(persona, new Spot(where, card.thread()), card, how, pressed);
        JsonNode body = done.body();
        if (done.status() >= 300) {
            throw new StuckException(persona.id() + " was answered " + done.status() + " on: " + on.words());
        }
        return body == null ? tools.jackson.databind.node.MissingNode.getInstance() : body;
    }
}
