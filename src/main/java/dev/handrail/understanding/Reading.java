package dev.handrail.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A text as the ranking wants it.
 *
 * @param language what it was read in
 * @param words all words, typos of known words mended
 * @param content the words that say something about the subject: no frames, no pronouns, no function words
 * @param concepts the domain's things and doings that it names
 * @param asksForAll whether it asks for all there is, not for one thing
 * @param asking which of the words only say that all is asked for
 * @param strangers those of the content that neither the lexicon nor any playbook knows
 */
public record Reading(
        Language language,
        List<Word> words,
        List<Word> content,
        Set<String> concepts,
        boolean asksForAll,
        BitSet asking,
        List<Word> strangers,
        Perspective perspective) {}
