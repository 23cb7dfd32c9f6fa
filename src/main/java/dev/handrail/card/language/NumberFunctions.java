package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.ARRAY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import tools.jackson.databind.JsonNode;

/** Rounding, extremes, sums, and numbers as people write them. */
final class NumberFunctions {
    private NumberFunctions() {}

    static void into(Catalog catalog) {
        change(catalog, "abs", Math::abs);
        change(catalog, "ceiling", Math::ceil);
        change(catalog, "floor", Math::floor);
        change(catalog, "sqrt", NumberFunctions::root);
        catalog.add("round", NUMBER, Signature.of(NUMBER).or(NUMBER), NumberFunctions::round)
                .add(
                        "min",
                        NUMBER,
                        Signature.atLeast(1, ANY),
                        given -> extreme(given, Double.POSITIVE_INFINITY, Math::min))
                .add(
                        "max",
                        NUMBER,
                        Signature.atLeast(1, ANY),
                        given -> extreme(given, Double.NEGATIVE_INFINITY, Math::max))
                .add("sum", NUMBER, Signature.of(ARRAY), given -> Values.number(sum(given)))
                .add("average", NUMBER, Signature.of(ARRAY), NumberFunctions::average)
                .add("rand", NUMBER, Signature.of(NUMBER, NUMBER), NumberFunctions::random)
                .add("formatNumber", STRING, Signature.of(NUMBER, NUMBER).or(STRING), NumberFunctions::format);
    }

    private static void change(Catalog catalog, String name, DoubleUnaryOperator step) {
        catalog.add(name, NUMBER, Signature.of(NUMBER), given -> Values.number(step.applyAsDouble(given.number(0))));
    }

    private static double root(double value) {
        if (value < 0) {
            throw Failure.of("Do not support square root extraction of negative numbers.");
        }
        return Math.sqrt(value);
    }

    private static JsonNode round(Arguments given) {
        int digits = given.has(1) ? given.integer(1) : 0;
        if (digits < 0 || digits > 15) {
            throw Failure.of("The second parameter " + digits + " must be an integer between 0 and 15");
        }
        return Values.number(Decimal.round(given.number(0), digits));
    }

    private static JsonNode extreme(Arguments given, double start, DoubleBinaryOperator better) {
        double best = start;
        for (int i = 0; i < given.size(); i++) {
            JsonNode value = given.value(i);
            if (!value.isArray()) {
                best = better.applyAsDouble(best, given.number(i));
                continue;
            }
            for (JsonNode item : value) {
                best = better.applyAsDouble(best, numeric(item));
            }
        }
        return Values.number(best);
    }

    private static double numeric(JsonNode item) {
        if (!Values.isNumber(item)) {
            throw Failure.of("not every item of the list is a number");
        }
        return Values.number(item);
    }

    private static double sum(Arguments given) {
        double sum = 0;
        for (JsonNode item : given.list(0)) {
            sum += numeric(item);
        }
        return sum;
    }

    private static JsonNode average(Arguments given) {
        int count = given.list(0).size();
        if (count == 0) {
            throw Failure.of("there is no average of an empty list");
        }
        return Values.number(sum(given) / count);
    }

    private static JsonNode random(Arguments given) {
        double from = given.number(0);
        double to = given.number(1);
        if (from >= to) {
            throw given.fault(0, "is not less than " + given.given().get(1));
        }
        return Values.number(Math.floor(ThreadLocalRandom.current().nextDouble() * (to - from) + from));
    }

    private static JsonNode format(Arguments given) {
        int digits = given.integer(1);
        String locale = given.has(2) ? given.string(2) : "en-US";
        if (digits < 0 || digits > 20) {
            throw given.fault(1, "is no number of digits");
        }
        return Values.text(Decimal.write(Decimal.round(given.number(0), digits), digits, locale));
    }
}
