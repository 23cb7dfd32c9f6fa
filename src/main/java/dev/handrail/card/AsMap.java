package dev.handrail.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A card as plain maps, lists and values, for whoever sends it. */
final class AsMap {
    private AsMap() {}

    static Map<String, Object> of(JsonNode object) {
        var map = new LinkedHashMap<String, Object>();
        object.properties().forEach(each -> {
            Object value = value(each.getValue());
            if (value != null) {
                map.put(each.getKey(), value);
            }
        });
        return map;
    }

    private static List<Object> list(JsonNode array) {
        var list = new ArrayList<Object>(array.size());
        for (JsonNode item : array) {
            Object value = value(item);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** The value; absent where a card has nothing to show. */
    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of(node);
            case ARRAY -> list(node);
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }
}
