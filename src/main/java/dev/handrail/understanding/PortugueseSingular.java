package dev.handrail.understanding;

import java.util.regex.Pattern;

/** Puts Portuguese plurals in the singular, and back the accents that people leave out, so that the stemmer sees one word. */
final class PortugueseSingular {
    /** Shorter words that end so are mostly no plurals: "mais", "seis". */
    private static final int SHORTEST = 5;

    private record Ending(Pattern plural, String singular) {
        Ending(String plural, String singular) {
            this(Pattern.compile(plural + "$"), singular);
        }
    }

    private static final Ending[] ENDINGS = {
        new Ending("(?:[çc](?:[õo]es|ao))", "ção"),
        new Ending("s(?:[õo]es|ao)", "são"),
        new Ending("(?:[õo]es|ães)", "ão"),
        new Ending("[áa]is", "al"),
        new Ending("[ée]is", "el"),
        new Ending("[óo]is", "ol"),
        new Ending("ens", "em"),
    };

    private PortugueseSingular() {}

    static String of(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        for (Ending ending : ENDINGS) {
            var plural = ending.plural().matcher(word);
            if (plural.find()) {
                return plural.replaceFirst(ending.singular());
            }
        }
        return word;
    }
}
