package dev.handrail.understanding.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A word of a text, and where it stands in it.
 *
 * @param word in lower case and without accents
 * @param start index of its first character
 * @param end index after its last one
 */
record SaidWord(String word, int start, int end) {
    private static final IntPredicate LETTER = c -> Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;

    /** The words of the text in their order; apostrophes, hyphens and all other signs part them. */
    static List<SaidWord> split(String text) {
        List<SaidWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = pass(text, at, LETTER.negate());
            int end = pass(text, start, LETTER);
            if (start < end) {
                words.add(new SaidWord(folded(text.substring(start, end)), start, end));
            }
            at = end;
        }
        return words;
    }

    private static int pass(String text, int from, IntPredicate over) {
        int at = from;
        while (at < text.length() && over.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static String folded(String word) {
        char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[4 * letters.length];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }
}
