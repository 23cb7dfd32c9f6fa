package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.BOOLEAN;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Questions about what a value is. */
final class TypeFunctions {
    private TypeFunctions() {}

    static void into(Catalog catalog) {
        ask(catalog, "isString", JsonNode::isString);
        ask(catalog, "isBoolean", JsonNode::isBoolean);
        ask(catalog, "isArray", JsonNode::isArray);
        ask(catalog, "isObject", JsonNode::isContainer);
        ask(catalog, "isInteger", Values::isInteger);
        ask(catalog, "isFloat", value -> Values.isNumber(value) && !Values.isInteger(value));
        ask(catalog, "isDateTime", value -> value.isString() && Moments.isIso(value.stringValue()));
    }

    private static void ask(Catalog catalog, String name, Predicate<JsonNode> test) {
        catalog.add(name, BOOLEAN, Signature.of(ANY), given -> Values.truth(test.test(given.value(0))));
    }
}
