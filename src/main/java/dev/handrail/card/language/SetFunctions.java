package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ARRAY;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists without repetition. */
final class SetFunctions {
    private SetFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("unique", ARRAY, Signature.of(ARRAY), SetFunctions::union)
                .add("union", ARRAY, Signature.atLeast(1, ARRAY), SetFunctions::union)
                .add("intersection", ARRAY, Signature.atLeast(1, ARRAY), SetFunctions::intersection);
    }

    private static JsonNode union(Arguments given) {
        var all = new ArrayList<JsonNode>();
        for (int i = 0; i < given.size(); i++) {
            given.list(i).forEach(item -> addOnce(all, item));
        }
        return Values.list(all);
    }

    private static JsonNode intersection(Arguments given) {
        var common = new ArrayList<JsonNode>();
        given.list(0).forEach(item -> addOnce(common, item));
        for (int i = 1; i < given.size(); i++) {
            List<JsonNode> other = given.list(i);
            common.removeIf(item -> Equality.indexOf(other, item) < 0);
        }
        return Values.list(common);
    }

    private static void addOnce(List<JsonNode> list, JsonNode item) {
        if (Equality.indexOf(list, item) < 0) {
            list.add(item);
        }
    }
}
