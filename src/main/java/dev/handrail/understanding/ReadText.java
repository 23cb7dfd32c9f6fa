package dev.handrail.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads texts of one language by its lexicon. Immutable. */
public final class ReadText {
    private final Language language;
    private final SplitWords split;
    private final PhraseTable<String> concepts = new PhraseTable<>();
    private final PhraseTable<Perspective> sides = new PhraseTable<>();
    private final PhraseTable<Boolean> frames = new PhraseTable<>();
    private final PhraseTable<Boolean> lists = new PhraseTable<>();
    private final Set<String> known = new HashSet<>();
    private final MendTypos mendTypos;

    /**
     * @param vocabulary texts whose words are known besides the lexicon's
     */
    public ReadText(Language language, Lexicon lexicon, List<String> vocabulary) {
        this.language = language;
        split = new SplitWords(language);
        addConcepts(lexicon.things());
        addConcepts(lexicon.doings());
        lexicon.frames().forEach(frame -> frames.add(split.split(frame), true));
        lexicon.lists().forEach(list -> lists.add(split.split(list), true));
        FunctionWords.of(language).forEach(word -> frames.add(split.split(word), true));
        addSide(lexicon.ours(), Perspective.OURS);
        addSide(lexicon.yours(), Perspective.YOURS);
        addSide(lexicon.others(), Perspective.OTHERS);
        known.addAll(concepts.stems());
        known.addAll(frames.stems());
        known.addAll(lists.stems());
        known.addAll(sides.stems());
        Set<String> correct = new HashSet<>(known);
        for (String text : vocabulary) {
            split.split(text).forEach(word -> known.add(word.stem()));
        }
        correct.addAll(known);
        mendTypos = new MendTypos(correct);
    }

    private void addConcepts(Map<String, List<String>> forms) {
        forms.forEach((concept, listed) ->
                listed.forEach(form -> concepts.add(split.split(form.toLowerCase(Locale.ROOT)), concept)));
    }

    private void addSide(List<String> forms, Perspective side) {
        forms.forEach(form -> sides.add(split.split(form), side));
    }

    /** Reads what people typed about a subject: slips of the finger are mended. */
    public Reading read(String text) {
        return read(mendTypos.mend(split.split(text)));
    }

    /** Reads a text that is written with care, such as one of a file of ours. */
    public Reading readAsWritten(String text) {
        return read(split.split(text));
    }

    /** The words of a text that is written with care, in their order. */
    public List<Word> words(String text) {
        return split.split(text);
    }

    private Reading read(List<Word> words) {
        Set<String> named = new LinkedHashSet<>();
        BitSet ofConcept = new BitSet();
        for (var found : concepts.find(words)) {
            named.add(found.meaning());
            ofConcept.set(found.first(), found.first() + found.length());
        }
        BitSet framing = new BitSet();
        for (var found : frames.find(words)) {
            framing.set(found.first(), found.first() + found.length());
        }
        List<PhraseTable.Found<Boolean>> all = lists.find(words);
        BitSet asking = new BitSet();
        for (var found : all) {
            asking.set(found.first(), found.first() + found.length());
        }
        Set<Perspective> spoken = new HashSet<>();
        for (var found : sides.find(words)) {
            spoken.add(found.meaning());
            framing.set(found.first(), found.first() + found.length());
        }
        List<Word> content = new ArrayList<>();
        List<Word> strangers = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (framing.get(i) && !ofConcept.get(i)) {
                continue;
            }
            content.add(words.get(i));
            if (!known.contains(words.get(i).stem())) {
                strangers.add(words.get(i));
            }
        }
        return new Reading(language, words, content, named, !all.isEmpty(), asking, strangers, perspective(spoken));
    }

    private static Perspective perspective(Set<Perspective> spoken) {
        return spoken.size() == 1 ? spoken.iterator().next() : Perspective.OPEN;
    }
}
