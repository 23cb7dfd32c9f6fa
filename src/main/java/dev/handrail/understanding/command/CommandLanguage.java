package dev.handrail.understanding.command;

import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Slips;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one language, ready to be matched.
 *
 * @param asking words by which a question asks for something to be done
 * @param known words that are right as they are
 * @param things the words of what the domain talks about
 */
record CommandLanguage(
        State<Intent> commands,
        Phrases before,
        Phrases after,
        Map<String, Phrases> listed,
        Set<String> notNames,
        Set<String> asking,
        Set<String> known,
        Set<String> things) {
    private static final int SHORTEST_MENDED = 5;

    /** A shorter word with a letter replaced is most likely another word. */
    private static final int REPLACEABLE = 7;

    /** In letters; shorter ones are articles and the like. */
    private static final int SHORTEST_THING = 4;

    /** The end of the longest phrase of the list from the word on; negative where there is none. */
    int longest(String list, Said said, int at) {
        Phrases phrases = listed.get(list);
        return phrases == null ? -1 : phrases.longest(said, at);
    }

    boolean knowsAll(Said said, int from, int to) {
        return said.words().subList(from, to).stream().allMatch(word -> known.contains(word.word()));
    }

    boolean asksForHelp(Said said) {
        return said.words().stream().anyMatch(word -> asking.contains(word.word()));
    }

    /** Whether the words can be somebody's or something's name: nothing asks in them, and the domain has no such thing. */
    boolean canBeName(Said said, int from, int to) {
        return said.words().subList(from, to).stream()
                .map(SaidWord::word)
                .noneMatch(
                        word -> notNames.contains(word) || (word.length() >= SHORTEST_THING && things.contains(word)));
    }

    /** The only one of the words that is a slip of the finger away; null where the word is known, or none or several are. */
    @Nullable String meant(String word, Set<String> words) {
        if (word.length() < SHORTEST_MENDED - 1 || known.contains(word)) {
            return null;
        }
        String meant = null;
        for (String other : words) {
            if (isSlip(word, other)) {
                if (meant != null) {
                    return null;
                }
                meant = other;
            }
        }
        return meant;
    }

    private static boolean isSlip(String word, String meant) {
        boolean near = meant.length() >= SHORTEST_MENDED
                && Math.abs(word.length() - meant.length()) <= 1
                && word.charAt(0) == meant.charAt(0);
        return near && !isAnother(word, meant) && Slips.between(word, meant, 1) <= 1;
    }

    private static boolean isAnother(String word, String meant) {
        return word.length() == meant.length()
                && word.length() < REPLACEABLE
                && word.chars().sum() != meant.chars().sum();
    }
}
