package dev.handrail.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
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
public final class SplitWords {
    private final Language language;
    private final Analyzer surfaces;

    public SplitWords(Language language) {
        this.language = language;
        surfaces = new SurfaceAnalyzer(language);
    }

    /** The words of the text in their order; empty where it has none. */
    public List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        SnowballStemmer stemmer = stemmer();
        try (TokenStream stream = surfaces.tokenStream("text", text)) {
            CharTermAttribute surface = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stemmer.setCurrent(surface.toString());
                stemmer.stem();
                words.add(new Word(surface.toString(), stemmer.getCurrent()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return words;
    }

    private SnowballStemmer stemmer() {
        return switch (language) {
            case ENGLISH -> new EnglishStemmer();
            case FRENCH -> new FrenchStemmer();
            case PORTUGUESE -> new PortugueseStemmer();
        };
    }

    private static final class SurfaceAnalyzer extends Analyzer {
        private final Language language;

        SurfaceAnalyzer(Language language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(source);
            if (language == Language.FRENCH) {
                words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            }
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
        }
    }
}
