package dev.handrail.understanding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Puts a known word in the place of an unknown one that is a slip of the finger away from it. */
final class MendTypos {
    /** Shorter words have too many neighbours: a stranger is more likely than a slip. */
    private static final int SHORTEST = 5;

    private static final int LONG = 9;

    private final Set<String> known;
    private final List<String> candidates;

    MendTypos(Collection<String> stems) {
        known = Set.copyOf(stems);
        candidates = known.stream()
                .filter(stem -> stem.length() >= SHORTEST - 1)
                .sorted()
                .toList();
    }

    List<Word> mend(List<Word> words) {
        return words.stream().map(this::mend).toList();
    }

    private Word mend(Word word) {
        if (known.contains(word.stem()) || word.stem().length() < SHORTEST) {
            return word;
        }
        return slip(word.stem(), 1)
                .or(() -> word.stem().length() >= LONG ? slip(word.stem(), 2) : Optional.empty())
                .map(stem -> new Word(stem, stem))
                .orElse(word);
    }

    /** The first letter is rarely mistyped; demanding it keeps strangers strangers. */
    private Optional<String> slip(String stem, int edits) {
        CharacterRunAutomaton near = new CharacterRunAutomaton(new LevenshteinAutomata(stem, true).toAutomaton(edits));
        Stream<String> neighbours = candidates.stream()
                .filter(candidate -> candidate.charAt(0) == stem.charAt(0)
                        && Math.abs(candidate.length() - stem.length()) <= edits
                        && near.run(candidate));
        return neighbours.findFirst();
    }
}
