package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.BOOLEAN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Comparisons. What cannot be worked out compares as false. */
final class CompareFunctions {
    private CompareFunctions() {}

    static void into(Catalog catalog) {
        compare(catalog, "== equals", 2, values -> Equality.alike(values.get(0), values.get(1)));
        compare(catalog, "!= notEquals <>", 2, values -> !Equality.alike(values.get(0), values.get(1)));
        compare(catalog, "< less", 2, ordered(order -> order < 0));
        compare(catalog, "<= lessOrEquals", 2, ordered(order -> order <= 0));
        compare(catalog, "> greater", 2, ordered(order -> order > 0));
        compare(catalog, ">= greaterOrEquals", 2, ordered(order -> order >= 0));
        compare(catalog, "exists", 1, values -> !Values.isNothing(values.getFirst()));
        compare(catalog, "empty", 1, values -> isEmpty(values.getFirst()));
        compare(catalog, "bool", 1, values -> isTrue(values.getFirst()));
    }

    private static void compare(Catalog catalog, String names, int count, Predicate<List<JsonNode>> test) {
        Signature signature = count == 1 ? Signature.of(ANY) : Signature.of(ANY, ANY);
        catalog.add(names, BOOLEAN, signature, given -> {
            var values = new ArrayList<JsonNode>(count);
            boolean allThere =
                    Values.isTrue(() -> Values.truth(values.addAll(given.bare().values())));
            return Values.truth(allThere && test.test(values));
        });
    }

    private static Predicate<List<JsonNode>> ordered(IntPredicate test) {
        return values -> {
            JsonNode a = values.get(0);
            JsonNode b = values.get(1);
            if (Values.isNothing(a) || Values.isNothing(b)) {
                return false;
            }
            if (Values.isNumber(a) && Values.isNumber(b)) {
                return test.test(Double.compare(Values.number(a) + 0.0, Values.number(b) + 0.0));
            }
            if (a.isString() && b.isString()) {
                return test.test(a.stringValue().compareTo(b.stringValue()));
            }
            throw Failure.of("only two numbers or two strings can be put in order");
        };
    }

    private static boolean isEmpty(JsonNode value) {
        if (value.isContainer()) {
            return value.isEmpty();
        }
        return Values.isNothing(value)
                || value.isString() && value.stringValue().isEmpty();
    }

    private static boolean isTrue(JsonNode value) {
        if (value.isString()) {
            return !value.stringValue().equalsIgnoreCase("false");
        }
        return value.isNumber() ? Values.number(value) != 0 : Values.isLogicTrue(value);
    }
}
