package dev.handrail.playground.example;

import dev.handrail.playground.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot shows, as a person reads it.
 *
 * @param id the activity's
 * @param text the words beside the card
 * @param card missing where there is none
 */
record Shown(String id, String text, JsonNode card) {
    static Shown of(Message message) {
        JsonNode card = message.attachments().stream()
                .map(attachment -> attachment.path("content"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        return new Shown(message.id(), message.text(), card);
    }

    /** Another card in the same message. */
    Shown showing(JsonNode other) {
        return new Shown(id, text, other);
    }

    /** Everything that can be read on it. */
    String words() {
        return Stream.concat(
                        Stream.of(text),
                        Stream.of("text", "title", "value")
                                .flatMap(name -> card.findValues(name).stream())
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    boolean reads(String words) {
        return words().contains(words);
    }

    boolean has(String verb) {
        return !buttons(verb).isEmpty();
    }

    /** What the buttons carry that do that at once. */
    List<ObjectNode> buttons(String verb) {
        return actions(verb).flatMap(Shown::data).toList();
    }

    /** What the button of that title carries. */
    Optional<ObjectNode> titled(String verb, String title) {
        return actions(verb)
                .filter(action -> action.path("title").asString("").equals(title))
                .flatMap(Shown::data)
                .findFirst();
    }

    private Stream<JsonNode> actions(String verb) {
        return card.findParents("verb").stream()
                .filter(action -> action.path("verb").asString("").equals(verb));
    }

    private static Stream<ObjectNode> data(JsonNode action) {
        return action.path("data") instanceof ObjectNode data ? Stream.of(data) : Stream.empty();
    }

    boolean opens(String verb) {
        return opening(data -> data.path("verb").asString("").equals(verb)).isPresent();
    }

    /** The lines of its lists on which those words stand, each with its buttons. */
    List<Shown> items(String words) {
        return everything(card)
                .filter(Shown::isLine)
                .map(this::beside)
                .filter(item -> item.words().contains(words))
                .toList();
    }

    private static Stream<JsonNode> everything(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(Shown::everything));
    }

    private static boolean isLine(JsonNode node) {
        return node.path("items")
                .valueStream()
                .anyMatch(element -> element.path("type").asString("").equals("ActionSet"));
    }

    private Shown beside(JsonNode line) {
        return new Shown(id, "", line);
    }

    /** What stands for a choice of that name in a form's field. */
    Optional<String> choice(String field, String name) {
        return card.findParents("choices").stream()
                .filter(input -> input.path("id").asString("").equals(field))
                .flatMap(input -> input.path("choices").valueStream())
                .filter(choice -> choice.path("title").asString("").contains(name))
                .map(choice -> choice.path("value").asString())
                .findFirst();
    }

    /** What the first button carries that opens such a form. */
    Optional<ObjectNode> opening(Predicate<ObjectNode> wanted) {
        return card.findParents("msteams").stream()
                .flatMap(data -> data instanceof ObjectNode carried ? Stream.of(carried) : Stream.empty())
                .filter(wanted)
                .findFirst();
    }

    /** What a form's button carries. */
    JsonNode sending() {
        return card.at("/actions/0/data");
    }

    /** A form's fields as they are filled in. */
    ObjectNode filledIn() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        card.findParents("id").stream()
                .filter(input -> input.path("type").asString("").startsWith("Input."))
                .forEach(input -> fields.put(
                        input.path("id").asString(), input.path("value").asString("")));
        return fields;
    }
}
