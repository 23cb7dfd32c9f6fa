package dev.handrail.card.language;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** When two values are the same. */
final class Equality {
    private static final double SMALLEST_STEP = Math.ulp(1.0);

    private Equality() {}

    /** Whether they look the same: lists and objects by what they hold. */
    static boolean alike(JsonNode a, JsonNode b) {
        if (Values.isNothing(a) || Values.isNothing(b)) {
            return Values.isNothing(a) && Values.isNothing(b);
        }
        if (a.isNumber() && b.isNumber()) {
            return Math.abs(Values.number(a) - Values.number(b)) < SMALLEST_STEP;
        }
        if (a.isArray() && b.isArray()) {
            return listsAlike(Values.items(a), Values.items(b));
        }
        return a.isObject() && b.isObject() ? objectsAlike(a, b) : identical(a, b);
    }

    /** Whether they are one value: lists and objects only if they are the very same. */
    static boolean identical(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Values.number(a) == Values.number(b);
        }
        return a.isContainer() || b.isContainer() ? a == b : a.equals(b);
    }

    /** Where the value is in the list; -1 where it is not. */
    static int indexOf(List<JsonNode> list, JsonNode wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (identical(list.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean listsAlike(List<JsonNode> a, List<JsonNode> b) {
        for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
            if (!alike(a.get(i), b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    private static boolean objectsAlike(JsonNode a, JsonNode b) {
        for (Map.Entry<String, JsonNode> each : a.properties()) {
            if (!b.has(each.getKey()) || !alike(each.getValue(), b.get(each.getKey()))) {
                return false;
            }
        }
        return a.size() == b.size();
    }
}
