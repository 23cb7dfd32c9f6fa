package dev.handrail.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of one language.
 *
 * @param language its code
 * @param file where they stand
 * @param byKey each text by its full key, such as {@code heading.customer.performs}
 * @param tree the same texts as cards look them up
 */
record Texts(String language, String file, Map<String, String> byKey, ObjectNode tree) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /**
     * The same with those of another file.
     *
     * @throws BrokenCardException where both begin a key alike
     */
    Texts and(Texts other) {
        Map<String, String> all = new HashMap<>(byKey);
        all.putAll(other.byKey);
        ObjectNode both = tree.deepCopy();
        for (Map.Entry<String, JsonNode> group : other.tree.properties()) {
            if (both.has(group.getKey())) {
                throw new BrokenCardException(other.file, "begins with " + group.getKey() + ", as " + file + " does");
            }
            both.set(group.getKey(), group.getValue());
        }
        return new Texts(language, file + ", " + other.file, Map.copyOf(all), both);
    }

    /** The text with its places {@code {0}}, {@code {1}} … filled; what fills them is not looked at again. */
    Optional<String> fill(String key, Object... arguments) {
        return Optional.ofNullable(byKey.get(key))
                .map(text -> PLACE.matcher(text)
                        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(argument(place, arguments))));
    }

    private static String argument(MatchResult place, Object... arguments) {
        int i = Integer.parseInt(place.group(1));
        return i < arguments.length ? String.valueOf(arguments[i]) : place.group();
    }
}
