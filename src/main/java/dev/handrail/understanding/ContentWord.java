package dev.handrail.understanding;

import java.util.Set;

/**
 * A word that says something about a text's subject.
 *
 * @param place of the word among all words of the text
 * @param concepts the domain's things and doings that it names, alone or with its neighbours
 * @param standing whether anybody knows it
 */
public record ContentWord(int place, Word word, Set<String> concepts, Standing standing) {
    /** How well a word is known. */
    public enum Standing {
        KNOWN,
        /** A word of everyday talk, whether or not anybody knows it. */
        EVERYDAY,
        /** Believed to be known, after a slip of the finger was mended. */
        MENDED,
        /** Neither the lexicon nor any playbook has it. */
        STRANGER
    }
}
