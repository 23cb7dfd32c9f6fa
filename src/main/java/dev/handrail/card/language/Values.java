package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as the language sees them: every number is a floating-point one, as in JavaScript. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double LARGEST_EXACT = 9007199254740992.0;

    private Values() {}

    static JsonNode missing() {
        return MissingNode.getInstance();
    }

    static JsonNode text(String text) {
        return NODES.stringNode(text);
    }

    static JsonNode truth(boolean value) {
        return NODES.booleanNode(value);
    }

    static JsonNode number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT;
        return isWhole ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    static double number(JsonNode node) {
        return node.numberValue().doubleValue();
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A list; what is missing in it becomes null. */
    static ArrayNode list(Iterable<? extends JsonNode> items) {
        ArrayNode list = NODES.arrayNode();
        for (JsonNode item : items) {
            list.add(item.isMissingNode() ? NODES.nullNode() : item);
        }
        return list;
    }

    static List<JsonNode> items(JsonNode list) {
        var items = new ArrayList<JsonNode>(list.size());
        list.forEach(items::add);
        return items;
    }

    static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    static boolean isNumber(JsonNode node) {
        return node.isNumber() && !Double.isNaN(number(node));
    }

    static boolean isInteger(JsonNode node) {
        return node.isNumber() && Double.isFinite(number(node)) && number(node) == Math.rint(number(node));
    }

    /** What {@code and}, {@code or}, {@code not} and {@code if} take for true: all but false and nothing. */
    static boolean isLogicTrue(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : !isNothing(node);
    }

    /** What JavaScript takes for true. */
    static boolean isTruthy(JsonNode node) {
        if (node.isString()) {
            return !node.stringValue().isEmpty();
        }
        return node.isNumber() ? isNumber(node) && number(node) != 0 : isLogicTrue(node);
    }

    static boolean isTrue(Supplier<JsonNode> question) {
        try {
            return isLogicTrue(question.get());
        } catch (Failure failure) {
            if (failure.isFatal()) {
                throw failure;
            }
            return false;
        }
    }

    static JsonNode templateVersion() {
        return object().put("major", 2).put("minor", 3).put("patch", 1).put("suffix", "");
    }
}
