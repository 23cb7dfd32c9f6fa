package dev.handrail.understanding;

/** Whose doing a question asks about, by its pronouns and names. */
public enum Perspective {
    /** The asker's own side. */
    OURS,
    /** The side that guides. */
    YOURS,
    /** A partner. */
    OTHERS,
    /** Both sides are named, or none. */
    OPEN
}
