package dev.handrail.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a known word in the place of an unknown one that is a slip of the finger away from it. */
final class MendTypos {
    /** Shorter words have too many neighbours: a stranger is more likely than a slip. */
    private static final int SHORTEST = 5;

    /** From this length on two slips are forgiven. */
    private static final int LONG = 9;

    /** From this length on a word with one letter replaced is still the same word. */
    private static final int REPLACEABLE = 7;

    private static final int LONGEST = 30;

    /** Whoever slips more often is not writing in this language. */
    private static final int MOST_SLIPS = 12;

    /** Of two neighbours one is taken only when it is so much more usual than the other. */
    private static final int FAR_MORE_USUAL = 3;

    /** A known word, and how often the files use it. */
    private record Usual(Word word, int uses) {}

    private final Set<String> strange = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<Character, Map<Integer, List<Usual>>> byStartAndLength = new HashMap<>();

    /**
     * @param words all that the files use, as often as they use them
     * @param strangers words that are right as they are, though nothing is known of them
     */
    MendTypos(List<Word> words, List<Word> strangers) {
        strangers.forEach(word -> strange.add(word.surface()));
        Map<Word, Integer> counts = new HashMap<>();
        for (Word word : words) {
            counts.merge(word, 1, Integer::sum);
            uses.merge(word.stem(), 1, Integer::sum);
        }
        counts.keySet().stream()
                .filter(word -> word.surface().length() >= SHORTEST - 1)
                .sorted((one, other) -> one.surface().compareTo(other.surface()))
                .forEach(word -> byStartAndLength
                        .computeIfAbsent(word.surface().charAt(0), start -> new HashMap<>())
                        .computeIfAbsent(word.surface().length(), length -> new ArrayList<>())
                        .add(new Usual(word, uses.getOrDefault(word.stem(), 0))));
    }

    boolean isKnown(Word word) {
        return uses.containsKey(word.stem());
    }

    /** The word that was probably meant; empty where it is known, or where it does not tell. */
    List<Optional<Word>> mend(List<Word> words) {
        List<Optional<Word>> meant = new ArrayList<>();
        int slips = 0;
        for (Word word : words) {
            boolean mendable = !isKnown(word)
                    && !strange.contains(word.surface())
                    && word.surface().length() >= SHORTEST
                    && word.surface().length() <= LONGEST
                    && slips++ < MOST_SLIPS;
            meant.add(mendable ? meant(word) : Optional.empty());
        }
        return meant;
    }

    private Optional<Word> meant(Word word) {
        int most = word.surface().length() >= LONG ? 2 : 1;
        for (int slips = 1; slips <= most; slips++) {
            List<Usual> near = near(word.surface(), slips);
            if (!near.isEmpty()) {
                return mostUsual(near);
            }
        }
        return Optional.empty();
    }

    private static Optional<Word> mostUsual(List<Usual> near) {
        Usual best =
                near.stream().max((a, b) -> Integer.compare(a.uses(), b.uses())).orElseThrow();
        boolean clear = near.stream()
                .allMatch(other ->
                        other.word().stem().equals(best.word().stem()) || best.uses() >= FAR_MORE_USUAL * other.uses());
        return clear ? Optional.of(best.word()) : Optional.empty();
    }

    /** A short word with one letter replaced is most likely another word. */
    private static boolean isAnother(String surface, String usual) {
        return surface.length() == usual.length()
                && surface.length() < REPLACEABLE
                && surface.chars().sum() != usual.chars().sum();
    }

    /** The first letter is rarely mistyped; demanding it keeps strangers strangers. */
    private List<Usual> near(String surface, int slips) {
        List<Usual> near = new ArrayList<>();
        Map<Integer, List<Usual>> byLength = byStartAndLength.getOrDefault(surface.charAt(0), Map.of());
        for (int length = surface.length() - slips; length <= surface.length() + slips; length++) {
            for (Usual usual : byLength.getOrDefault(length, List.of())) {
                if (Slips.between(surface, usual.word().surface(), slips) <= slips
                        && !isAnother(surface, usual.word().surface())) {
                    near.add(usual);
                }
            }
        }
        return near;
    }
}
