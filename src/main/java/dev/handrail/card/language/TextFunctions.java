package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Text made from text. */
final class TextFunctions {
    private static final Pattern WORD = Pattern.compile("\\w\\S*");

    private TextFunctions() {}

    static void into(Catalog catalog) {
        inLocale(catalog, "toLower", String::toLowerCase);
        inLocale(catalog, "toUpper", String::toUpperCase);
        inLocale(
                catalog,
                "titleCase",
                (text, locale) -> WORD.matcher(text)
                        .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(sentence(word.group(), locale))));
        inLocale(catalog, "sentenceCase", TextFunctions::sentence);
        change(catalog, "trim", String::strip);
        catalog.add("concat &", STRING, Signature.atLeast(1, ANY), TextFunctions::concat)
                .add(
                        "length",
                        NUMBER,
                        Signature.of(STRING),
                        given -> Values.number(given.stringOrMissing(0).length()))
                .add("replace", STRING, Signature.of(STRING, STRING, STRING), given -> replace(given, 0))
                .add(
                        "replaceIgnoreCase",
                        STRING,
                        Signature.of(STRING, STRING, STRING),
                        given -> replace(given, Pattern.CASE_INSENSITIVE))
                .add("substring", STRING, Signature.of(STRING, NUMBER).or(NUMBER), TextFunctions::substring)
                .add("addOrdinal", STRING, Signature.of(NUMBER), given -> Values.text(ordinal(given.integer(0))))
                .add(
                        "newGuid",
                        STRING,
                        Signature.of(),
                        given -> Values.text(UUID.randomUUID().toString()))
                .add("EOL", STRING, Signature.of(), given -> Values.text("\n"));
    }

    private static void change(Catalog catalog, String name, UnaryOperator<String> change) {
        catalog.add(name, STRING, Signature.of(STRING), given -> Values.text(change.apply(given.stringOrMissing(0))));
    }

    private static void inLocale(Catalog catalog, String name, BiFunction<String, Locale, String> change) {
        catalog.add(name, STRING, Signature.of(STRING).or(STRING), given -> {
            Locale locale = given.has(1) ? Locale.forLanguageTag(given.string(1)) : Locale.ROOT;
            return Values.text(change.apply(given.stringOrMissing(0), locale));
        });
    }

    private static String sentence(String text, Locale locale) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(locale) + text.substring(1).toLowerCase(locale);
    }

    private static JsonNode concat(Arguments given) {
        JsonNode soFar = given.value(0);
        for (int i = 1; i < given.size(); i++) {
            JsonNode next = given.value(i);
            if (soFar.isArray() && (next.isArray() || Values.isNothing(next))) {
                var all = Values.items(soFar);
                next.forEach(all::add);
                soFar = Values.list(all);
            } else if (!next.isArray() || !Values.isNothing(soFar)) {
                soFar = Values.text(part(soFar) + part(next));
            } else {
                soFar = next;
            }
        }
        return soFar;
    }

    private static String part(JsonNode value) {
        return Values.isNothing(value) ? "" : value.isContainer() ? Print.json(value) : Print.text(value);
    }

    private static JsonNode replace(Arguments given, int flags) {
        String text = given.stringOrMissing(0);
        String old = given.stringOrMissing(1);
        String replacement = given.stringOrMissing(2);
        if (old.isEmpty()) {
            throw given.fault(1, "should be a string with length at least 1");
        }
        return Values.text(Pattern.compile(old, flags | Pattern.LITERAL)
                .matcher(text)
                .replaceAll(java.util.regex.Matcher.quoteReplacement(replacement)));
    }

    private static JsonNode substring(Arguments given) {
        String text = given.stringOrMissing(0);
        int start = given.integer(1);
        if (start < 0 || start > text.length()) {
            throw given.fault(1, "is out of range");
        }
        int length = given.has(2) ? given.integer(2) : text.length() - start;
        if (length < 0 || start + length > text.length()) {
            throw given.fault(2, "is out of range");
        }
        return Values.text(text.substring(start, start + length));
    }

    private static String ordinal(int number) {
        boolean isTeen = number % 100 >= 11 && number % 100 <= 13;
        String ending = isTeen || number <= 0
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number <= 0 ? Integer.toString(number) : number + ending;
    }
}
