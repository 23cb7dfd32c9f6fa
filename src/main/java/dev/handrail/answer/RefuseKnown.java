package dev.handrail.answer;

import dev.handrail.understanding.Lexicon;
import dev.handrail.understanding.PhraseTable;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import dev.handrail.understanding.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells how near a question is to those that are known not to be covered: other vendors' products, hardware, small talk. */
final class RefuseKnown {
    /** Outweighs whatever else speaks for an answer. */
    private static final double FOR_SURE = 2;

    /** Families of things: one of their names is enough. Of the others only whole questions count. */
    private static final Set<String> THINGS =
            Set.of("other-products", "hardware", "people-and-money", "general-knowledge");

    private static final int LONGEST_NAME = 2;

    private final Nearness phrasings;
    private final PhraseTable<Boolean> names = new PhraseTable<>();

    /**
     * @param covered texts about what is covered: a name that stands in them refuses nothing
     */
    RefuseKnown(Lexicon lexicon, ReadText read, Weights weights, List<String> covered) {
        phrasings = new Nearness(lexicon.notCovered().values().stream()
                .flatMap(List::stream)
                .map(phrasing -> weights.vector(read.readAsWritten(phrasing)))
                .toList());
        List<List<Word>> listed = lexicon.notCovered().entrySet().stream()
                .filter(family -> THINGS.contains(family.getKey()))
                .flatMap(family -> family.getValue().stream())
                .map(read::words)
                .filter(name -> name.size() <= LONGEST_NAME)
                .toList();
        Set<List<String>> alsoCovered = alsoCovered(listed, covered.stream().map(read::words));
        listed.stream().filter(name -> !alsoCovered.contains(stems(name))).forEach(name -> names.add(name, true));
    }

    private static Set<List<String>> alsoCovered(List<List<Word>> listed, Stream<List<Word>> texts) {
        PhraseTable<List<String>> all = new PhraseTable<>();
        listed.forEach(name -> all.add(name, stems(name)));
        return texts.flatMap(text -> all.find(text).stream())
                .map(PhraseTable.Found::meaning)
                .collect(Collectors.toSet());
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /** 0 to 1, and beyond where the question names such a thing. */
    double nearness(Reading question, Vector units) {
        if (!names.find(question.words()).isEmpty()) {
            return FOR_SURE;
        }
        return Arrays.stream(phrasings.to(units)).max().orElse(0);
    }
}
