package dev.handrail.card;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks that every language has every text. */
final class CheckTexts {
    private static final String PREFIX = "$host.text.";
    private static final String LATER = "[]";

    private CheckTexts() {}

    /**
     * Checks that a language has each key that another one has.
     *
     * @throws BrokenCardException where one is lacking
     */
    static void sameKeys(Texts one, Texts other) {
        for (String key : one.byKey().keySet()) {
            if (!other.byKey().containsKey(key)) {
                throw new BrokenCardException(other.file(), "lacks the key " + key + ", which " + one.file() + " has");
            }
        }
    }

    /**
     * Checks that a language has each key that a card looks up.
     *
     * @throws BrokenCardException where one is lacking
     */
    static void covers(Texts texts, CardFile card, Template template) {
        for (Map.Entry<String, String> mention : template.mentions().entrySet()) {
            if (mention.getKey().startsWith(PREFIX)
                    && !has(texts, mention.getKey().substring(PREFIX.length()))) {
                String key = mention.getKey().substring(PREFIX.length()).replace(LATER, "");
                throw new BrokenCardException(
                        card.name() + ", " + mention.getValue(),
                        "uses the text " + key + ", which " + texts.file() + " lacks");
            }
        }
    }

    /** A key is a text; one that is looked into is a group of them. */
    private static boolean has(Texts texts, String mention) {
        if (!mention.endsWith(LATER)) {
            return texts.byKey().containsKey(mention);
        }
        JsonNode group = texts.tree();
        for (String step :
                mention.substring(0, mention.length() - LATER.length()).split("\\.")) {
            group = group.path(step);
        }
        return group.isObject();
    }
}
