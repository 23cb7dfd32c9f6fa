package dev.handrail.understanding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/** The words a language is held together by, as the analysis library's Snowball lists have them. */
final class FunctionWords {
    private FunctionWords() {}

    static List<String> of(Language language) {
        return of(
                switch (language) {
                    case ENGLISH -> "english";
                    case FRENCH -> "french";
                    case PORTUGUESE -> "portuguese";
                });
    }

    /**
     * @param name the language's English name in small letters
     */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (Object word : set("/org/apache/lucene/analysis/snowball/" + name + "_stop.txt")) {
            words.add(new String((char[]) word));
        }
        return words;
    }

    private static CharArraySet set(String file) {
        try (var in = Objects.requireNonNull(WordlistLoader.class.getResourceAsStream(file), file)) {
            return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
