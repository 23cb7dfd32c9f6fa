package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.BOOLEAN;

import tools.jackson.databind.JsonNode;

/** Conditions and choices. Whatever fails in a condition makes it false. */
final class LogicFunctions {
    private LogicFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("if", ANY, Signature.of(ANY, ANY, ANY), given -> given.value(isTrue(given, 0) ? 1 : 2))
                .add(
                        "&& and",
                        BOOLEAN,
                        Signature.atLeast(1, ANY),
                        given -> Values.truth(countTrue(given, false) == given.size()))
                .add("|| or", BOOLEAN, Signature.atLeast(1, ANY), given -> Values.truth(countTrue(given, true) > 0))
                .add("! not", BOOLEAN, Signature.of(ANY), given -> Values.truth(!isTrue(given, 0)))
                .add("coalesce ??", ANY, Signature.atLeast(1, ANY), LogicFunctions::firstThere)
                .add("ignore optional", ANY, Signature.of(ANY), given -> given.value(0));
    }

    private static boolean isTrue(Arguments given, int i) {
        return Values.isTrue(() -> given.bare().value(i));
    }

    /** How many are true, up to the first one that is what ends the search. */
    private static int countTrue(Arguments given, boolean end) {
        int count = 0;
        for (int i = 0; i < given.size(); i++) {
            boolean isTrue = isTrue(given, i);
            count += isTrue ? 1 : 0;
            if (isTrue == end) {
                break;
            }
        }
        return count;
    }

    private static JsonNode firstThere(Arguments given) {
        JsonNode value = Values.missing();
        for (int i = 0; i < given.size() && Values.isNothing(value); i++) {
            value = given.value(i);
        }
        return value;
    }
}
