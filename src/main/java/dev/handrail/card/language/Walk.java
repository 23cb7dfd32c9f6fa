package dev.handrail.card.language;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Steps from a value into its parts. */
final class Walk {
    private Walk() {}

    /** The value at the end of the path; missing where a step leads nowhere. */
    static JsonNode along(JsonNode start, List<String> path) {
        JsonNode here = start;
        for (String step : path) {
            int index = here.isArray() ? leadingInteger(step) : -1;
            here = index >= 0 ? here.path(index) : property(here, step);
        }
        return here;
    }

    /** The property of that name, whatever the case of its letters; the first one where several match. */
    static JsonNode property(JsonNode owner, String name) {
        if (owner.isObject()) {
            for (Map.Entry<String, JsonNode> each : owner.properties()) {
                if (each.getKey().equalsIgnoreCase(name)) {
                    return each.getValue();
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** The whole number that the text starts with; -1 where it starts with none. */
    static int leadingInteger(String text) {
        int end = 0;
        while (end < text.length() && end < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(text.substring(0, end));
    }
}
