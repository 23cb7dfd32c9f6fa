package dev.handrail.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A text as the ranking wants it.
 *
 * @param kind what it wants to be told
 * @param perspective whose doing it asks about
 * @param words all words, slips of the finger mended
 * @param content the words that say something about the subject: no frames, no pronouns, no function words
 * @param concepts the domain's things and doings that it names
 * @param asking which of the words only say that all is asked for
 */
public record Reading(
        QuestionKind kind,
        Perspective perspective,
        List<Word> words,
        List<ContentWord> content,
        Set<String> concepts,
        BitSet asking) {}
