package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.turn.Counted;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Presses buttons as a client does, with whatever data, and reads the cards that come back and what is counted. */
record PressButtons(List<PressHandler> handlers, List<Counted> counted) {
    static Incoming.Pressed pressed(String verb, Object... data) {
        var carried = new HashMap<String, Object>();
        for (int i = 0; i < data.length; i += 2) {
            carried.put((String) data[i], data[i + 1]);
        }
        var place = new Place(Place.Kind.PERSONAL, "customer", "chat", null);
        var address = new Address(place, "chat", "https://chat.example/", "28:bot");
        var origin =
                new Origin("key", "activity", Instant.EPOCH, address, account(), Locale.forLanguageTag("en-GB"), null);
        return new Incoming.Pressed(origin, verb, carried, "card", Incoming.Pressed.Manner.BUTTON);
    }

    Outcome press(String verb, Object... data) {
        PressHandler handler = handlers.stream()
                .filter(each -> each.verbs().contains(verb))
                .findFirst()
                .orElseThrow();
        Step step = handler.press(pressed(verb, data), Language.ENGLISH);
        assertThat(step.replies()).isEmpty();
        counted.addAll(step.counted());
        return step.outcome();
    }

    JsonNode card(String verb, Object... data) {
        Outcome outcome = press(verb, data);
        assertThat(outcome).isInstanceOf(Outcome.ShowCard.class);
        return JsonMapper.shared()
                .valueToTree(((Outcome.ShowCard) outcome).content().card());
    }

    static List<String> texts(JsonNode card) {
        return Stream.concat(card.findValues("text").stream(), card.findValues("value").stream())
                .map(JsonNode::asString)
                .toList();
    }

    static List<JsonNode> buttons(JsonNode card, String verb) {
        return card.findParents("fallback").stream()
                .filter(action -> action.path("verb").asString().equals(verb))
                .toList();
    }

    private static Account account() {
        return new Account("29:someone", new Person("customer", "someone"), "Someone");
    }
}
