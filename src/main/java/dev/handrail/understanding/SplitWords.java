package dev.handrail.understanding;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;

/** Text to words, so that what people type without accents, in capitals or inflected meets what the files say. */
final class SplitWords {
    private static final Pattern WHAT = Pattern.compile("\\bqu['’]est\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHERE =
            Pattern.compile("(?<!\\p{L})où(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IS =
            Pattern.compile("\\b(what|who|where|when|how|why|that|it|there|here)['’]s\\b", Pattern.CASE_INSENSITIVE);

    /** A single letter would make words one that have nothing in common. */
    private static final int SHORTEST_STEM = 2;

    private static final Pattern BRITISH = Pattern.compile("is(e|ed|es|er|ing|ation|ations|ational)$");

    private final Language language;

    SplitWords(Language language) {
        this.language = language;
    }

    /** The words of the text in their order; empty where it has none. */
    List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        SnowballStemmer stemmer = stemmer();
        try (TokenStream stream = surfaces(text)) {
            CharTermAttribute surface = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word(stemmer, surface.toString()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return words;
    }

    private Word word(SnowballStemmer stemmer, String written) {
        String surface = folded(written);
        stemmer.setCurrent(spelled(language == Language.PORTUGUESE ? written : surface));
        stemmer.stem();
        String stem = folded(stemmer.getCurrent());
        return new Word(surface, stem.length() < SHORTEST_STEM ? surface : stem);
    }

    /** Without accents. */
    private static String folded(String word) {
        char[] folded = new char[4 * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }

    /** Made anew each time: an analyzer keeps its parts per thread, and here every question has a thread of its own. */
    private TokenStream surfaces(String text) {
        StandardTokenizer source = new StandardTokenizer();
        source.setReader(new StringReader(keptApart(text)));
        TokenStream words = new LowerCaseFilter(source);
        return language == Language.FRENCH ? new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES) : words;
    }

    /** British and American spelling meet in one stem, and so do Portuguese plurals and their singulars. */
    private String spelled(String written) {
        return switch (language) {
            case ENGLISH -> BRITISH.matcher(written).replaceAll("iz$1");
            case FRENCH -> written;
            case PORTUGUESE -> PortugueseSingular.of(written);
        };
    }

    /**
     * Without its elision "qu'est-ce que" would be "est-ce que", and without its accent "où" would be "ou"; "what's" would
     * be any "what".
     */
    private String keptApart(String text) {
        return switch (language) {
            case ENGLISH -> IS.matcher(text).replaceAll("$1 is");
            case FRENCH ->
                WHERE.matcher(WHAT.matcher(text).replaceAll("quest ")).replaceAll("oulieu");
            case PORTUGUESE -> text;
        };
    }

    private SnowballStemmer stemmer() {
        return switch (language) {
            case ENGLISH -> new EnglishStemmer();
            case FRENCH -> new FrenchStemmer();
            case PORTUGUESE -> new PortugueseStemmer();
        };
    }
}
