package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.BOOLEAN;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What is in a text or list, and where. */
final class SearchFunctions {
    private SearchFunctions() {}

    static void into(Catalog catalog) {
        ask(catalog, "startsWith", String::startsWith);
        ask(catalog, "endsWith", String::endsWith);
        ask(catalog, "isMatch", SearchFunctions::matches);
        catalog.add("contains", BOOLEAN, Signature.of(ANY, ANY), given -> Values.truth(contains(given)))
                .add("indexOf", NUMBER, Signature.of(ANY, ANY), given -> Values.number(indexOf(given)))
                .add("lastIndexOf", NUMBER, Signature.of(ANY, ANY), given -> Values.number(lastIndexOf(given)))
                .add(
                        "countWord",
                        NUMBER,
                        Signature.of(STRING),
                        given -> Values.number(countWords(given.stringOrMissing(0))));
    }

    private static void ask(Catalog catalog, String name, BiPredicate<String, String> test) {
        catalog.add(
                name,
                BOOLEAN,
                Signature.of(STRING, STRING),
                given -> Values.truth(test.test(given.stringOrMissing(0), given.stringOrMissing(1))));
    }

    private static boolean matches(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException wrong) {
            throw Failure.of("that is not a valid regular expression");
        }
    }

    private static boolean contains(Arguments given) {
        JsonNode where = given.value(0);
        JsonNode what = given.value(1);
        if (where.isArray()) {
            return Equality.indexOf(Values.items(where), what) >= 0;
        }
        if (!what.isString()) {
            return false;
        }
        return where.isString()
                ? where.stringValue().contains(what.stringValue())
                : !Walk.property(where, what.stringValue()).isMissingNode();
    }

    private static int indexOf(Arguments given) {
        JsonNode where = given.value(0);
        return where.isArray()
                ? Equality.indexOf(Values.items(where), given.value(1))
                : given.stringOrMissing(0).indexOf(given.stringOrMissing(1));
    }

    private static int lastIndexOf(Arguments given) {
        JsonNode where = given.value(0);
        if (!where.isArray()) {
            return given.stringOrMissing(0).lastIndexOf(given.stringOrMissing(1));
        }
        int backwards = Equality.indexOf(Values.items(where).reversed(), given.value(1));
        return backwards < 0 ? -1 : where.size() - 1 - backwards;
    }

    private static int countWords(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
