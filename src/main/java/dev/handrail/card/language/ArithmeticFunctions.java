package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.NUMBER_OR_STRING;

import java.util.function.DoubleBinaryOperator;
import tools.jackson.databind.JsonNode;

/** What is done with two numbers or more. */
final class ArithmeticFunctions {
    private ArithmeticFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("+ add", NUMBER_OR_STRING, Signature.atLeast(2, NUMBER_OR_STRING), ArithmeticFunctions::add);
        chain(catalog, "- sub", (a, b) -> a - b);
        chain(catalog, "* mul", (a, b) -> a * b);
        chain(catalog, "/ div", ArithmeticFunctions::divide);
        chain(catalog, "^ exp", Math::pow);
        catalog.add(
                "% mod",
                NUMBER, Signature.of(NUMBER, NUMBER), given -> {
                    double by = given.number(1);
                    if (by == 0) {
                        throw Failure.of("Cannot mod by 0");
                    }
                    return Values.number(given.number(0) % by);
                });
    }

    private static void chain(Catalog catalog, String names, DoubleBinaryOperator step) {
        catalog.add(names, NUMBER, Signature.atLeast(2, NUMBER), given -> {
            double soFar = given.number(0);
            for (int i = 1; i < given.size(); i++) {
                soFar = step.applyAsDouble(soFar, given.number(i));
            }
            return Values.number(soFar);
        });
    }

    private static double divide(double a, double b) {
        if (b == 0) {
            throw Failure.of("Cannot divide by 0");
        }
        boolean bothWhole = a == Math.rint(a) && b == Math.rint(b);
        return bothWhole ? Math.floor(a / b) : a / b;
    }

    private static JsonNode add(Arguments given) {
        JsonNode soFar = addable(given, 0);
        for (int i = 1; i < given.size(); i++) {
            JsonNode next = addable(given, i);
            soFar = soFar.isNumber() && next.isNumber()
                    ? Values.number(Values.number(soFar) + Values.number(next))
                    : Values.text(shown(soFar) + shown(next));
        }
        return soFar;
    }

    private static JsonNode addable(Arguments given, int i) {
        JsonNode value = given.value(i);
        if (!value.isMissingNode() && !value.isString() && !Values.isNumber(value)) {
            throw given.fault(i, "is neither a number nor string");
        }
        return value;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "" : Print.text(value);
    }
}
