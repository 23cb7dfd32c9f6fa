package dev.handrail.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads texts of one language by its lexicon. Immutable. */
public final class ReadText {
    private final SplitWords split;
    private final PhraseTable<String> concepts = new PhraseTable<>();
    private final PhraseTable<Perspective> sides = new PhraseTable<>();
    private final PhraseTable<Boolean> frames = new PhraseTable<>();
    private final PhraseTable<QuestionKind> kinds = new PhraseTable<>();
    private final MendTypos mendTypos;

    /**
     * @param vocabulary texts whose words are known besides the lexicon's
     */
    public ReadText(Language language, Lexicon lexicon, List<String> vocabulary) {
        split = new SplitWords(language);
        List<Word> known = new ArrayList<>();
        add(lexicon.things(), known);
        add(lexicon.doings(), known);
        add(lexicon.frames(), frames, true, known);
        add(FunctionWords.of(language), frames, true, known);
        add(lexicon.ours(), sides, Perspective.OURS, known);
        add(lexicon.yours(), sides, Perspective.YOURS, known);
        add(lexicon.others(), sides, Perspective.OTHERS, known);
        add(lexicon.lists(), kinds, QuestionKind.LIST, known);
        lexicon.kinds()
                .forEach(
                        (kind, forms) -> add(forms, kinds, QuestionKind.valueOf(kind.toUpperCase(Locale.ROOT)), known));
        vocabulary.forEach(text -> known.addAll(split.split(text)));
        List<Word> strange = new ArrayList<>();
        lexicon.notCovered().values().forEach(listed -> listed.forEach(text -> strange.addAll(split.split(text))));
        mendTypos = new MendTypos(known, strange);
    }

    private void add(Map<String, List<String>> forms, List<Word> known) {
        forms.forEach((concept, listed) -> add(listed, concepts, concept, known));
    }

    private <T> void add(List<String> forms, PhraseTable<T> table, T meaning, List<Word> known) {
        for (String form : forms) {
            List<Word> words = split.split(form);
            table.add(words, meaning);
            known.addAll(words);
        }
    }

    /** Reads what people typed about a subject: slips of the finger are mended. */
    public Reading read(String text) {
        List<Word> typed = split.split(text);
        List<Optional<Word>> meant = mendTypos.mend(typed);
        List<Word> words = new ArrayList<>();
        BitSet mended = new BitSet();
        for (int i = 0; i < typed.size(); i++) {
            mended.set(i, meant.get(i).isPresent());
            words.add(meant.get(i).orElse(typed.get(i)));
        }
        return read(words, mended);
    }

    /** Reads a text that is written with care, such as one of a file of ours. */
    public Reading readAsWritten(String text) {
        return read(split.split(text), new BitSet());
    }

    /** The words of a text that is written with care, in their order. */
    public List<Word> words(String text) {
        return split.split(text);
    }

    private Reading read(List<Word> words, BitSet slips) {
        List<PhraseTable.Found<String>> named = concepts.find(words);
        BitSet framing = new BitSet();
        frames.find(words).forEach(found -> found.mark(framing));
        Set<Perspective> spoken = EnumSet.noneOf(Perspective.class);
        for (var found : sides.find(words)) {
            spoken.add(found.meaning());
            found.mark(framing);
        }
        BitSet asking = new BitSet();
        BitSet when = new BitSet();
        Set<QuestionKind> asked = EnumSet.of(QuestionKind.OPEN);
        for (var found : kinds.find(words)) {
            asked.add(found.meaning());
            if (found.meaning() == QuestionKind.LIST) {
                found.mark(asking);
            } else if (found.meaning() == QuestionKind.WHEN) {
                found.mark(when);
            }
        }
        List<ContentWord> content = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Set<String> names = namedAt(named, i);
            if (!when.get(i) && (!framing.get(i) || !names.isEmpty())) {
                content.add(new ContentWord(i, words.get(i), names, standing(words.get(i), slips.get(i))));
            }
        }
        Set<String> all = new LinkedHashSet<>();
        named.forEach(found -> all.add(found.meaning()));
        return new Reading(asked.iterator().next(), perspective(spoken), words, content, all, asking);
    }

    private static Set<String> namedAt(List<PhraseTable.Found<String>> named, int place) {
        Set<String> names = new LinkedHashSet<>();
        for (var found : named) {
            if (found.first() <= place && place < found.first() + found.length()) {
                names.add(found.meaning());
            }
        }
        return names;
    }

    private ContentWord.Standing standing(Word word, boolean mended) {
        if (mended) {
            return ContentWord.Standing.MENDED;
        }
        return mendTypos.isKnown(word) ? ContentWord.Standing.KNOWN : ContentWord.Standing.STRANGER;
    }

    private static Perspective perspective(Set<Perspective> spoken) {
        return spoken.size() == 1 ? spoken.iterator().next() : Perspective.OPEN;
    }
}
