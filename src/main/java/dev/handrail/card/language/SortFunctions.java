package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ARRAY;
import static dev.handrail.card.language.Kind.STRING;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists in order. Without a property they are ordered by their texts, as JavaScript does it. */
final class SortFunctions {
    private static final Comparator<JsonNode> BY_TEXT = Comparator.comparing(Print::text);

    private SortFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("sortBy", ARRAY, Signature.of(ARRAY).or(STRING), given -> Values.list(sorted(given)))
                .add(
                        "sortByDescending",
                        ARRAY,
                        Signature.of(ARRAY).or(STRING),
                        given -> Values.list(sorted(given).reversed()));
    }

    private static List<JsonNode> sorted(Arguments given) {
        List<JsonNode> list = given.list(0);
        if (given.has(1)) {
            List<String> path = List.of(given.string(1).split("\\."));
            list.sort(Comparator.comparing(item -> Walk.along(item, path), SortFunctions::compare));
        } else {
            list.sort(BY_TEXT);
        }
        return list;
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Double.compare(Values.number(a), Values.number(b));
        }
        if (a.isString() && b.isString()) {
            return a.stringValue().compareTo(b.stringValue());
        }
        return Integer.compare(rank(a), rank(b));
    }

    private static int rank(JsonNode value) {
        return value.isMissingNode() ? 2 : value.isNull() ? 1 : 0;
    }
}
