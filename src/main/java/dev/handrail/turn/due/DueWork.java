package dev.handrail.turn.due;

import dev.handrail.store.Stored;
import java.util.Set;

/** What is done about one sort of due documents. */
public interface DueWork {
    /** The kinds of documents it is about; no other work may name them. */
    Set<String> kinds();

    /** Before each round: tells other instances of what this one still has in hand. */
    default void keepHold() {}

    /**
     * Sees to a due document, or begins to. Whoever meets somebody else's change leaves it be: it stays due.
     *
     * @throws RuntimeException where it could not: it is tried again, later each time
     */
    void doIt(Stored due);
}
