package dev.handrail.understanding;

/**
 * A word of a text.
 *
 * @param surface as written, in lower case and without accents
 * @param stem what the word shares with its inflections
 */
public record Word(String surface, String stem) {}
