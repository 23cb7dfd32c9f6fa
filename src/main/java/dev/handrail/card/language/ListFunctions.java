package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.ARRAY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists, and texts that are taken for lists of characters. */
final class ListFunctions {
    private static final int LONGEST_RANGE = 10_000;

    private ListFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("createArray", ARRAY, Signature.atLeast(0, ANY), given -> Values.list(given.values()))
                .add("count", NUMBER, Signature.of(ANY), ListFunctions::count)
                .add("first", ANY, Signature.of(ANY), given -> end(given.value(0), true))
                .add("last", ANY, Signature.of(ANY), given -> end(given.value(0), false))
                .add("take", ARRAY, Signature.of(ANY, NUMBER), given -> part(given, 0, given.integer(1)))
                .add("skip", ARRAY, Signature.of(ARRAY, NUMBER), ListFunctions::skip)
                .add("subArray", ARRAY, Signature.of(ARRAY, NUMBER).or(NUMBER), ListFunctions::subArray)
                .add(
                        "flatten",
                        ARRAY,
                        Signature.of(ARRAY).or(NUMBER),
                        given -> Values.list(flatten(given.list(0), given.has(1) ? given.integer(1) : 100)))
                .add("reverse", ANY, Signature.of(ANY), ListFunctions::reverse)
                .add("range", ARRAY, Signature.of(NUMBER, NUMBER), ListFunctions::range)
                .add("split", ARRAY, Signature.of(STRING).or(STRING), ListFunctions::split)
                .add("join", STRING, Signature.of(ARRAY, STRING).or(STRING), ListFunctions::join);
    }

    private static JsonNode count(Arguments given) {
        JsonNode value = given.value(0);
        if (Values.isNothing(value)) {
            throw given.fault(0, "is null, which cannot be counted");
        }
        if (!value.isContainer() && !value.isString()) {
            throw given.fault(0, "must be a string, list or object.");
        }
        return Values.number(value.isString() ? value.stringValue().length() : value.size());
    }

    private static JsonNode end(JsonNode value, boolean isFirst) {
        if (value.isString() && !value.stringValue().isEmpty()) {
            String text = value.stringValue();
            return Values.text(isFirst ? text.substring(0, 1) : text.substring(text.length() - 1));
        }
        return value.isArray() && !value.isEmpty() ? value.get(isFirst ? 0 : value.size() - 1) : Values.missing();
    }

    private static JsonNode part(Arguments given, int from, int to) {
        JsonNode value = given.value(0);
        if (value.isString()) {
            String text = value.stringValue();
            return Values.text(text.substring(from, Math.clamp(to, from, text.length())));
        }
        List<JsonNode> list = given.list(0);
        return Values.list(list.subList(from, Math.clamp(to, from, list.size())));
    }

    private static JsonNode skip(Arguments given) {
        List<JsonNode> list = given.list(0);
        return Values.list(list.subList(Math.clamp(given.integer(1), 0, list.size()), list.size()));
    }

    private static JsonNode subArray(Arguments given) {
        List<JsonNode> list = given.list(0);
        int from = given.integer(1);
        int to = given.has(2) ? given.integer(2) : list.size();
        if (from < 0 || from > list.size() || to < from || to > list.size()) {
            throw given.fault(1, "is out of range");
        }
        return Values.list(list.subList(from, to));
    }

    private static List<JsonNode> flatten(List<JsonNode> list, int depth) {
        var flat = new ArrayList<JsonNode>();
        for (JsonNode item : list) {
            if (item.isArray() && depth > 0) {
                flat.addAll(flatten(Values.items(item), depth - 1));
            } else {
                flat.add(item);
            }
        }
        return flat;
    }

    private static JsonNode reverse(Arguments given) {
        JsonNode value = given.value(0);
        return value.isString()
                ? Values.text(new StringBuilder(value.stringValue()).reverse().toString())
                : Values.list(given.list(0).reversed());
    }

    private static JsonNode range(Arguments given) {
        int from = given.integer(0);
        int count = given.integer(1);
        if (count <= 0 || count > LONGEST_RANGE) {
            throw given.fault(1, "must be more than zero and at most " + LONGEST_RANGE);
        }
        var numbers = new ArrayList<JsonNode>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(Values.number(from + i));
        }
        return Values.list(numbers);
    }

    private static JsonNode split(Arguments given) {
        String text = given.stringOrMissing(0);
        String separator = given.has(1) ? given.stringOrMissing(1) : "";
        var parts = new ArrayList<JsonNode>();
        if (separator.isEmpty()) {
            text.chars().forEach(c -> parts.add(Values.text(String.valueOf((char) c))));
            return Values.list(parts);
        }
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(Values.text(text.substring(from, at)));
            from = at + separator.length();
        }
        parts.add(Values.text(text.substring(from)));
        return Values.list(parts);
    }

    private static JsonNode join(Arguments given) {
        List<JsonNode> list = given.list(0);
        if (!given.has(2) || list.size() < 2) {
            return Values.text(Print.join(list, given.string(1)));
        }
        String separator = list.size() == 2 ? "" : given.string(1);
        return Values.text(Print.join(list.subList(0, list.size() - 1), separator)
                + given.string(2)
                + Print.join(List.of(list.getLast()), ""));
    }
}
