package dev.handrail.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads texts of one language by its lexicon. Immutable. */
public final class ReadText {
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;:,–—]+(?=\\s|$)");

    private final SplitWords split;
    private final PhraseTable<String> concepts = new PhraseTable<>();
    private final PhraseTable<Perspective> sides = new PhraseTable<>();
    private final PhraseTable<Boolean> frames = new PhraseTable<>();
    private final PhraseTable<QuestionKind> kinds = new PhraseTable<>();

    /** By the words as they are written: "who created" is no "who creates". */
    private final PhraseTable<QuestionKind> foreignKinds = new PhraseTable<>();

    private final Set<String> everyday = new HashSet<>();
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
        lexicon.kinds().forEach((name, forms) -> {
            QuestionKind kind = QuestionKind.valueOf(name.toUpperCase(Locale.ROOT));
            if (kind.isForeign()) {
                forms.forEach(form -> foreignKinds.add(asWritten(split.split(form)), kind));
            } else {
                add(forms, kinds, kind, known);
            }
        });
        lexicon.everyday().forEach(word -> split.split(word).forEach(split -> everyday.add(split.stem())));
        vocabulary.forEach(text -> known.addAll(split.split(text)));
        List<Word> strange = new ArrayList<>();
        lexicon.notCovered().values().forEach(listed -> listed.forEach(text -> strange.addAll(split.split(text))));
        lexicon.everyday().forEach(word -> strange.addAll(split.split(word)));
        mendTypos = new MendTypos(known, strange);
    }

    private static List<Word> asWritten(List<Word> words) {
        return words.stream()
                .map(word -> new Word(word.surface(), word.surface()))
                .toList();
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
        List<Word> typed = new ArrayList<>();
        BitSet starts = new BitSet();
        for (String clause : CLAUSE_END.split(text)) {
            starts.set(typed.size());
            typed.addAll(split.split(clause));
        }
        List<Optional<Word>> meant = mendTypos.mend(typed);
        List<Word> words = new ArrayList<>();
        BitSet mended = new BitSet();
        for (int i = 0; i < typed.size(); i++) {
            mended.set(i, meant.get(i).isPresent());
            words.add(meant.get(i).orElse(typed.get(i)));
        }
        return read(words, mended, starts, text.contains("?"));
    }

    /** Reads a text that is written with care, such as one of a file of ours. */
    public Reading readAsWritten(String text) {
        List<Word> words = new ArrayList<>();
        BitSet starts = new BitSet();
        for (String clause : CLAUSE_END.split(text)) {
            starts.set(words.size());
            words.addAll(split.split(clause));
        }
        return read(words, new BitSet(), starts, text.contains("?"));
    }

    /** The words of a text that is written with care, in their order. */
    public List<Word> words(String text) {
        return split.split(text);
    }

    private Reading read(List<Word> words, BitSet slips, BitSet starts, boolean question) {
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
        starts.set(words.size());
        QuestionKind kind = QuestionKind.OPEN;
        int since = -1;
        List<PhraseTable.Found<QuestionKind>> asked = new ArrayList<>(kinds.find(words));
        asked.addAll(foreignKinds.find(asWritten(words)));
        for (var found : asked) {
            boolean reports = found.meaning() == QuestionKind.INCIDENT;
            if (!asks(found, starts, framing) || (reports && (question || spoken.contains(Perspective.YOURS)))) {
                continue;
            }
            if (found.meaning() == QuestionKind.LIST) {
                found.mark(asking);
            } else if (found.meaning() == QuestionKind.WHEN) {
                found.mark(when);
            }
            int clause = starts.previousSetBit(found.first());
            if (found.meaning() == QuestionKind.LIST
                    || (kind != QuestionKind.LIST
                            && ((clause > since && !reports) || found.meaning().compareTo(kind) < 0))) {
                kind = found.meaning();
                since = clause;
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
        return new Reading(kind, perspective(spoken), words, content, all, asking);
    }

    /** A word such as "where" asks at a clause's beginning or end; in between it only joins what is said. */
    private static boolean asks(PhraseTable.Found<QuestionKind> found, BitSet starts, BitSet framing) {
        return switch (found.meaning()) {
            case LIST, QUANTITY, ORIGIN, WHO, INCIDENT, OPEN -> true;
            case WHY, WHERE, WHEN, DEFINITION -> {
                int start = starts.previousSetBit(found.first());
                int after = found.first() + found.length();
                int end = starts.nextSetBit(after);
                yield framing.nextClearBit(start) >= found.first() || framing.nextClearBit(after) >= end;
            }
        };
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
        if (everyday.contains(word.stem())) {
            return ContentWord.Standing.EVERYDAY;
        }
        return mendTypos.isKnown(word) ? ContentWord.Standing.KNOWN : ContentWord.Standing.STRANGER;
    }

    private static Perspective perspective(Set<Perspective> spoken) {
        return spoken.size() == 1 ? spoken.iterator().next() : Perspective.OPEN;
    }
}
