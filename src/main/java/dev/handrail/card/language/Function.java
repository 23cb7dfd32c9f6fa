package dev.handrail.card.language;

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

    /** A function from text to text. */
    public static Function ofText(String name, java.util.function.UnaryOperator<String> change) {
        return new Function(
                name,
                Kind.STRING,
                Signature.of(Kind.ANY),
                arguments -> Values.text(change.apply(Print.text(arguments.value(0)))));
    }

    /** A function that nobody knows: it fails where it is asked. */
    static Function unknown(String name) {
        return new Function(name, Kind.STRING, Signature.atLeast(0, Kind.ANY), arguments -> {
            throw Failure.fatal("Unknown function " + name);
        });
    }
}
