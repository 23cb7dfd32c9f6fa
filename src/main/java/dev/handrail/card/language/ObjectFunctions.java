package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.ARRAY;
import static dev.handrail.card.language.Kind.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects and their properties. Each gives a new object, none changes the data. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("getProperty", ANY, Signature.of(ANY).or(STRING), ObjectFunctions::get)
                .add("addProperty", ANY, Signature.of(ANY, STRING, ANY), ObjectFunctions::add)
                .add("setProperty", ANY, Signature.of(ANY, STRING, ANY), given -> set(copy(given), given))
                .add(
                        "removeProperty",
                        ANY,
                        Signature.of(ANY, STRING),
                        given -> copy(given).without(List.of(given.string(1))))
                .add("setPathToValue", ANY, Signature.of(ANY, ANY), given -> given.value(1))
                .add("merge", ANY, Signature.atLeast(2, ANY), ObjectFunctions::merge)
                .add("indicesAndValues", ARRAY, Signature.of(ANY), ObjectFunctions::pairs);
    }

    private static JsonNode get(Arguments given) {
        if (given.has(1)) {
            return Walk.property(given.value(0), given.string(1));
        }
        return given.scope().find(List.of(given.string(0).split("[.\\[\\]]+")));
    }

    private static ObjectNode copy(Arguments given) {
        JsonNode value = given.value(0);
        if (!value.isObject()) {
            throw given.fault(0, "is not an object.");
        }
        ObjectNode copy = Values.object();
        value.properties().forEach(each -> copy.set(each.getKey(), each.getValue()));
        return copy;
    }

    private static JsonNode add(Arguments given) {
        ObjectNode copy = copy(given);
        String name = given.string(1);
        if (copy.has(name)) {
            throw given.fault(1, "is the name of a property that is there already");
        }
        return set(copy, given);
    }

    private static ObjectNode set(ObjectNode copy, Arguments given) {
        JsonNode value = given.value(2);
        if (!value.isMissingNode()) {
            copy.set(given.string(1), value);
        }
        return copy;
    }

    private static JsonNode merge(Arguments given) {
        ObjectNode merged = Values.object();
        for (int i = 0; i < given.size(); i++) {
            JsonNode value = given.value(i);
            List<JsonNode> objects = value.isArray() ? Values.items(value) : List.of(value);
            for (JsonNode each : objects) {
                if (!each.isObject()) {
                    throw given.fault(i, "is not a JSON object or array.");
                }
                each.properties().forEach(property -> merged.set(property.getKey(), property.getValue()));
            }
        }
        return merged;
    }

    private static JsonNode pairs(Arguments given) {
        JsonNode value = given.value(0);
        var pairs = new ArrayList<JsonNode>();
        if (value.isArray()) {
            for (JsonNode item : value) {
                pairs.add(Values.object().put("index", pairs.size()).set("value", item));
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> each : value.properties()) {
                pairs.add(Values.object().put("index", each.getKey()).set("value", each.getValue()));
            }
        } else {
            throw given.fault(0, "is not an array or object.");
        }
        return Values.list(pairs);
    }
}
