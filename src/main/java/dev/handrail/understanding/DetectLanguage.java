package dev.handrail.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a short text is in, by the function words it is held together with and by its letters in
 * threes, both learned from the lexicons.
 */
final class DetectLanguage {
    /** How many letters' worth of evidence a function word is. */
    private static final double FUNCTION_WORD = 4;

    /** Below this lead over the next language, what the client says about itself decides. */
    private static final double CLEAR_LEAD = 3;

    private final Map<Language, LetterTriples> triples = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> functionWords = new EnumMap<>(Language.class);

    DetectLanguage(Map<Language, Lexicon> lexicons) {
        lexicons.forEach((language, lexicon) -> {
            Set<String> words = new HashSet<>();
            FunctionWords.of(language).forEach(word -> words.addAll(words(word)));
            samples(lexicon.frames(), lexicon.ours(), lexicon.yours()).forEach(phrase -> words.addAll(words(phrase)));
            functionWords.put(language, words);
            triples.put(
                    language,
                    new LetterTriples(Stream.concat(
                            words.stream(),
                            Stream.of(lexicon.notCovered(), lexicon.things(), lexicon.doings())
                                    .flatMap(part -> part.values().stream())
                                    .flatMap(List::stream))));
        });
    }

    /**
     * @param client what the client is set to, where it says so
     * @return the text's language; the client's, else English, where the text does not tell
     */
    Language detect(String text, @Nullable Language client) {
        List<String> words = words(text);
        Map<Language, Double> evidence = new EnumMap<>(Language.class);
        functionWords.forEach((language, known) -> {
            double score = words.stream().filter(known::contains).count() * FUNCTION_WORD;
            LetterTriples letters = triples.get(language);
            evidence.put(language, letters == null ? score : score + letters.likelihood(text));
        });
        Language best = best(evidence);
        Language fallback = client == null ? Language.ENGLISH : client;
        double lead = evidence.getOrDefault(best, 0.0) - evidence.getOrDefault(fallback, 0.0);
        return lead < CLEAR_LEAD ? fallback : best;
    }

    private static Language best(Map<Language, Double> evidence) {
        return evidence.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Language.ENGLISH);
    }

    @SafeVarargs
    private static Stream<String> samples(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream);
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
