package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.ARRAY;
import static dev.handrail.card.language.Kind.BOOLEAN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions that give each item of a list a name and look at it. */
final class LoopFunctions {
    private static final Signature LOOP = Signature.of(ANY, ANY, ANY);

    private LoopFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("select", ARRAY, LOOP, LoopFunctions::select)
                .add("foreach", ARRAY, LOOP, LoopFunctions::select)
                .add("where", ARRAY, LOOP, LoopFunctions::where)
                .add(
                        "any",
                        BOOLEAN,
                        LOOP,
                        given -> Values.truth(kept(given, Values::isLogicTrue).size() > 0))
                .add(
                        "all",
                        BOOLEAN,
                        LOOP,
                        given -> Values.truth(kept(given, Values::isLogicTrue).size()
                                == items(given).size()));
    }

    private static JsonNode select(Arguments given) {
        var results = new ArrayList<JsonNode>();
        for (JsonNode item : items(given)) {
            results.add(look(given, item, given.scope()));
        }
        return Values.list(results);
    }

    private static JsonNode where(Arguments given) {
        List<JsonNode> kept = kept(given, Values::isTruthy);
        if (given.value(0).isArray()) {
            return Values.list(kept);
        }
        ObjectNode object = Values.object();
        kept.forEach(each -> object.set(each.path("key").stringValue(), each.path("value")));
        return object;
    }

    private static List<JsonNode> kept(Arguments given, Predicate<JsonNode> test) {
        List<JsonNode> kept = items(given);
        kept.removeIf(item -> !test.test(look(given, item, given.scope().bare())));
        return kept;
    }

    private static JsonNode look(Arguments given, JsonNode item, Scope scope) {
        if (given.given().get(1) instanceof Expression.Name(var owner, var name) && owner == null) {
            return given.given().get(2).evaluate(scope.with(name, item));
        }
        throw given.fault(1, "is not an identifier");
    }

    /** The items of a list, or an object's properties as pairs of {@code key} and {@code value}. */
    private static List<JsonNode> items(Arguments given) {
        JsonNode value = given.value(0);
        if (value.isArray()) {
            return Values.items(value);
        }
        if (!value.isObject()) {
            throw given.fault(0, "is not a collection or structure object to run foreach");
        }
        var pairs = new ArrayList<JsonNode>();
        value.properties()
                .forEach(each ->
                        pairs.add(Values.object().put("key", each.getKey()).set("value", each.getValue())));
        return pairs;
    }
}
