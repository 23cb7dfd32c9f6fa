package dev.handrail.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds known phrases in a text by the stems of their words, the longest first.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {
    private record Entry<T>(List<String> stems, T meaning) {}

    /**
     * A phrase that was found.
     *
     * @param first index of its first word
     * @param length count of its words
     */
    public record Found<T>(int first, int length, T meaning) {
        /** Marks the phrase's words. */
        public void mark(BitSet words) {
            words.set(first, first + length);
        }
    }

    private final Map<String, List<Entry<T>>> byFirstStem = new HashMap<>();

    /** Makes the phrase known; one without words is ignored. */
    public void add(List<Word> phrase, T meaning) {
        if (phrase.isEmpty()) {
            return;
        }
        List<String> key = phrase.stream().map(Word::stem).toList();
        byFirstStem.computeIfAbsent(key.getFirst(), first -> new ArrayList<>()).add(new Entry<>(key, meaning));
    }

    /** All phrases in the text that lie within no longer one; several where one phrase has several meanings. */
    public List<Found<T>> find(List<Word> text) {
        List<Found<T>> all = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            for (Entry<T> entry : byFirstStem.getOrDefault(text.get(at).stem(), List.of())) {
                if (matches(entry.stems(), text, at)) {
                    all.add(new Found<>(at, entry.stems().size(), entry.meaning()));
                }
            }
        }
        return all.stream()
                .filter(found -> all.stream().noneMatch(other -> contains(other, found)))
                .toList();
    }

    private static boolean contains(Found<?> outer, Found<?> inner) {
        return outer.length() > inner.length()
                && outer.first() <= inner.first()
                && outer.first() + outer.length() >= inner.first() + inner.length();
    }

    private static boolean matches(List<String> stems, List<Word> text, int at) {
        if (at + stems.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < stems.size(); i++) {
            if (!stems.get(i).equals(text.get(at + i).stem())) {
                return false;
            }
        }
        return true;
    }
}
