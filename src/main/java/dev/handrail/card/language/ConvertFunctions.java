package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One type from another. */
final class ConvertFunctions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private ConvertFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("int", NUMBER, Signature.of(ANY), given -> number(given.value(0), ConvertFunctions::truncate))
                .add("float", NUMBER, Signature.of(ANY), given -> number(given.value(0), value -> value))
                .add("string", STRING, Signature.of(ANY).or(STRING), ConvertFunctions::string)
                .add("json", ANY, Signature.of(STRING), given -> parse(given.string(0)))
                .add("jsonStringify", STRING, Signature.of(ANY), given -> Values.text(Print.json(given.value(0))))
                .add("stringOrValue", ANY, Signature.of(STRING), ConvertFunctions::read);
    }

    private static double truncate(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static JsonNode number(JsonNode value, DoubleUnaryOperator shape) {
        if (Values.isNothing(value)) {
            return Values.missing();
        }
        if (Values.isNumber(value)) {
            return Values.number(shape.applyAsDouble(Values.number(value)));
        }
        String text = Print.text(value).strip();
        if (!DECIMAL.matcher(text).matches()) {
            throw Failure.of("what is to be a number is no number's text");
        }
        return Values.number(shape.applyAsDouble(Double.parseDouble(text)));
    }

    private static JsonNode string(Arguments given) {
        JsonNode value = given.value(0);
        if (Values.isNothing(value)) {
            return Values.text("");
        }
        if (!value.isNumber()) {
            return Values.text(value.isString() ? value.stringValue() : Print.json(value));
        }
        String plain = Print.number(Values.number(value));
        int digits = plain.contains(".") && !plain.contains("e") ? plain.length() - plain.indexOf('.') - 1 : 0;
        return Values.text(Decimal.write(Values.number(value), digits, given.has(1) ? given.string(1) : "en-US"));
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode value = JSON.readTree(text);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (JacksonException wrong) {
            throw Failure.of("the text is not valid JSON");
        }
        throw Failure.of("Unexpected end of JSON input");
    }

    private static JsonNode read(Arguments given) {
        String text = given.string(0);
        if (!Interpolation.isIn(text)) {
            return Values.text(text);
        }
        try {
            return Interpolation.read(text, Library.standard()).evaluate(given.scope());
        } catch (SyntaxError wrong) {
            throw Failure.of(wrong.reason());
        }
    }
}
