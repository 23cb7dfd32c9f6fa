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
                stemmer.setCurrent(spelled(surface.toString()));
                stemmer.stem();
                words.add(new Word(surface.toString(), stemmer.getCurrent()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return words;
    }

    /** Made anew each time: an analyzer keeps its parts per thread, and here every question has a thread of its own. */
    private TokenStream surfaces(String text) {
        StandardTokenizer source = new StandardTokenizer();
        source.setReader(new StringReader(language == Language.FRENCH ? keptApart(text) : text));
        TokenStream words = new LowerCaseFilter(source);
        if (language == Language.FRENCH) {
            words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        }
        return new ASCIIFoldingFilter(words);
    }

    /** British and American spelling meet in one stem. */
    private String spelled(String surface) {
        return language == Language.ENGLISH ? BRITISH.matcher(surface).replaceAll("iz$1") : surface;
    }

    /** Without its elision "qu'est-ce que" would be "est-ce que", and without its accent "où" would be "ou". */
    private static String keptApart(String text) {
        return WHERE.matcher(WHAT.matcher(text).replaceAll("quest ")).replaceAll("oulieu");
    }

    private SnowballStemmer stemmer() {
        return switch (language) {
            case ENGLISH -> new EnglishStemmer();
            case FRENCH -> new FrenchStemmer();
            case PORTUGUESE -> new PortugueseStemmer();
        };
    }
}
