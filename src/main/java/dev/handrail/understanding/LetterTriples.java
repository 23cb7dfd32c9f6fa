package dev.handrail.understanding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How often which three letters follow each other in a language. */
final class LetterTriples {
    /** As if every triple had been seen this often before: a rare one is no proof against a language. */
    private static final double SMOOTHING = 0.5;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int ALPHABET_CUBED = 20_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    LetterTriples(Stream<String> samples) {
        samples.forEach(sample -> {
            String padded = padded(sample);
            for (int i = 0; i + 3 <= padded.length(); i++) {
                counts.merge(padded.substring(i, i + 3), 1, Integer::sum);
                total++;
            }
        });
    }

    /** The natural logarithm of how likely the text's triples are in this language, all of them together. */
    double likelihood(String text) {
        String padded = padded(text);
        double sum = 0;
        for (int i = 0; i + 3 <= padded.length(); i++) {
            int seen = counts.getOrDefault(padded.substring(i, i + 3), 0);
            sum += Math.log((seen + SMOOTHING) / (total + SMOOTHING * ALPHABET_CUBED));
        }
        return sum;
    }

    private static String padded(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}]+", " ")
                        .strip() + " ";
    }
}
