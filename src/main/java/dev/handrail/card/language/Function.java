package dev.handrail.card.language;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A function of the language.
 *
 * @param name what it is called in messages: its sign where it has one
 * @param gives the kind of its results
 */
public record Function(String name, Kind gives, Signature signature, Body body) {
    /** What a function does. */
    interface Body {
        JsonNode apply(Arguments arguments);
    }

    /** A function that makes a text another one. */
    public static Function ofText(String name, UnaryOperator<String> change) {
        return new Function(
                name,
                Kind.STRING,
                Signature.of(Kind.ANY),
                given -> Values.text(change.apply(Print.text(given.value(0)))));
    }

    /** A function that makes a text another one, by a whole number. */
    public static Function ofTextAndNumber(String name, BiFunction<String, Integer, String> change) {
        return new Function(
                name,
                Kind.STRING,
                Signature.of(Kind.ANY, Kind.NUMBER),
                given -> Values.text(change.apply(Print.text(given.value(0)), given.integer(1))));
    }

    /** A function that nobody knows: it fails where it is asked. */
    static Function unknown(String name) {
        return new Function(name, Kind.STRING, Signature.atLeast(0, Kind.ANY), arguments -> {
            throw Failure.fatal("Unknown function " + name);
        });
    }
}
