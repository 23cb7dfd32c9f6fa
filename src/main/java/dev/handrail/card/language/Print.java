package dev.handrail.card.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as text, in JavaScript's forms. */
final class Print {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Print() {}

    /**
     * The text of a value that stands in a text.
     *
     * @throws Failure where there is nothing to show
     */
    static String text(JsonNode node) {
        if (Values.isNothing(node)) {
            throw Failure.fatal("there is no text for " + (node.isNull() ? "null" : "a missing value"));
        }
        return node.isArray() ? join(Values.items(node), ",") : node.isObject() ? "[object Object]" : scalar(node);
    }

    /** The items' texts in a row; nothing gives nothing. */
    static String join(List<JsonNode> items, String separator) {
        var texts = new ArrayList<String>(items.size());
        for (JsonNode item : items) {
            texts.add(Values.isNothing(item) ? "" : text(item));
        }
        return String.join(separator, texts);
    }

    /** The value as JSON, without spaces. */
    static String json(JsonNode node) {
        if (node.isString()) {
            return quote(node.stringValue());
        }
        var parts = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(item -> parts.add(json(item)));
            return "[" + String.join(",", parts) + "]";
        }
        if (node.isObject()) {
            node.properties().forEach(each -> parts.add(quote(each.getKey()) + ":" + json(each.getValue())));
            return "{" + String.join(",", parts) + "}";
        }
        return Values.isNothing(node) || node.isNumber() && !Double.isFinite(Values.number(node))
                ? "null"
                : scalar(node);
    }

    private static String quote(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String scalar(JsonNode node) {
        return node.isNumber() ? number(Values.number(node)) : node.isString() ? node.stringValue() : node.asString();
    }

    /** A number as JavaScript writes it: 1, 0.5, 1e+21, 1e-7. */
    static String number(double value) {
        if (Double.isNaN(value) || value == 0) {
            return value == 0 ? "0" : "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return exact.toPlainString();
        }
        BigDecimal mantissa = exact.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
}
