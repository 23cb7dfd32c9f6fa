package dev.handrail.playbook;

/** Why a line that has text says nothing that an entry could be taken from. */
public enum NonNormative implements Coded {
    /** About the file itself: author, hashes, dates. */
    METADATA,
    HEADING,
    /** Where else to read. */
    NAVIGATION,
    IMAGE,
    /** Only announces what follows. */
    INTRODUCTION,
    /** What a word or a product is. */
    EXPLANATION
}
