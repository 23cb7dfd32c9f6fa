package dev.handrail.turn;

import java.util.Set;

/** What a feature does about letters that arrive. Pure: it may be asked twice for one letter. */
public interface LetterHandler {
    /** The kinds of letters that are this handler's; no other handler may name them. */
    Set<String> letters();

    /** A step of the letter's partition; its outcome is of no account. */
    Step apply(Letter letter);
}
