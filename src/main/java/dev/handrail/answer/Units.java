package dev.handrail.answer;

import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.Reading;
import dev.handrail.understanding.Word;
import java.util.ArrayList;
import java.util.List;

/** The pieces by which a question is compared with what is known, each kind with its own weight. */
enum Units {
    WORDS(1.0),
    CONCEPTS(1.2),
    PAIRS(0.5),
    /** Four letters in a row: finds compounds, inflections and slips that the rest misses. */
    GRAMS(0.08);

    private static final int GRAM = 4;

    private final double weight;

    Units(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    List<String> of(Reading reading) {
        List<Word> content = reading.content().stream().map(ContentWord::word).toList();
        return switch (this) {
            case WORDS -> content.stream().map(Word::stem).toList();
            case CONCEPTS -> List.copyOf(reading.concepts());
            case PAIRS -> pairs(content);
            case GRAMS ->
                content.stream().flatMap(word -> grams(word.surface()).stream()).toList();
        };
    }

    private static List<String> pairs(List<Word> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1).stem() + "_" + words.get(i).stem());
        }
        return pairs;
    }

    private static List<String> grams(String word) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + GRAM <= word.length(); i++) {
            grams.add(word.substring(i, i + GRAM));
        }
        return grams;
    }
}
