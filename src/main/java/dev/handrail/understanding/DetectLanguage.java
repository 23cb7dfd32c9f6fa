package dev.handrail.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a short text is in, by the function words it is held together with and by its letters in
 * threes, both learned from the lexicons.
 */
final class DetectLanguage {
    /** How many letters' worth of evidence a function word is. */
    private static final double FUNCTION_WORD = 4;

    /** Below this lead over the fallback, the fallback it is. */
    private static final double CLEAR_LEAD = 3;

    /** Without any function word it takes more: single words look alike in these languages. */
    private static final double CLEAR_LEAD_BY_LETTERS = 8;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Map<Language, LetterTriples> triples = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> functionWords = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> vocabularies = new EnumMap<>(Language.class);

    /** Function words of languages that replies do not come in: what is held together by these is none of ours. */
    private final List<Set<String>> foreign =
            List.of(words("spanish"), words("italian"), words("german"), words("dutch"), words("swedish"));

    DetectLanguage(Map<Language, Lexicon> lexicons) {
        lexicons.forEach((language, lexicon) -> {
            Set<String> words = new HashSet<>();
            FunctionWords.of(language).forEach(word -> words.addAll(split(word)));
            Stream.of(lexicon.frames(), lexicon.ours(), lexicon.yours())
                    .flatMap(List::stream)
                    .forEach(phrase -> words.addAll(split(phrase)));
            functionWords.put(language, words);
            Set<String> vocabulary = new HashSet<>(words);
            forms(lexicon.things(), lexicon.doings()).forEach(form -> vocabulary.addAll(split(form)));
            vocabularies.put(language, vocabulary);
            triples.put(
                    language,
                    new LetterTriples(Stream.concat(
                            words.stream(), forms(lexicon.notCovered(), lexicon.things(), lexicon.doings()))));
        });
    }

    /**
     * @param client what the client is set to, where it says so
     * @return the text's language; the client's, else English, where the text does not tell
     */
    Language detect(String text, @Nullable Language client) {
        List<String> words = split(text);
        Language fallback = client == null ? Language.ENGLISH : client;
        Map<Language, Double> evidence = new EnumMap<>(Language.class);
        long mostHits = 0;
        for (Language language : Language.values()) {
            long hits = hits(words, known(functionWords, language));
            mostHits = Math.max(mostHits, hits);
            evidence.put(language, hits * FUNCTION_WORD + likelihood(language, text));
        }
        boolean allKnown = known(vocabularies, fallback).containsAll(words);
        long ours = mostHits;
        if ((mostHits == 0 && allKnown) || foreign.stream().anyMatch(other -> hits(words, other) > ours)) {
            return fallback;
        }
        Language best = best(evidence, fallback);
        double lead = evidence.getOrDefault(best, 0.0) - evidence.getOrDefault(fallback, 0.0);
        return lead < (mostHits == 0 ? CLEAR_LEAD_BY_LETTERS : CLEAR_LEAD) ? fallback : best;
    }

    private double likelihood(Language language, String text) {
        LetterTriples letters = triples.get(language);
        return letters == null ? 0 : letters.likelihood(text);
    }

    private static Set<String> known(Map<Language, Set<String>> byLanguage, Language language) {
        return byLanguage.getOrDefault(language, Set.of());
    }

    private static long hits(List<String> words, Set<String> known) {
        return words.stream().filter(known::contains).count();
    }

    private static Language best(Map<Language, Double> evidence, Language fallback) {
        return evidence.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(fallback);
    }

    @SafeVarargs
    private static Stream<String> forms(Map<String, List<String>>... parts) {
        return Stream.of(parts).flatMap(part -> part.values().stream()).flatMap(List::stream);
    }

    private static Set<String> words(String language) {
        return Set.copyOf(FunctionWords.of(language));
    }

    private static List<String> split(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
