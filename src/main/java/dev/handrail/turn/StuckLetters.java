package dev.handrail.turn;

import dev.handrail.store.Document;
import dev.handrail.turn.sending.StuckMessages.Stuck;
import java.util.Optional;

/** The letters that do not arrive, though they were tried many times; for an operator. They are tried on and on. */
public final class StuckLetters {
    /** After so many failures it is no longer chance. */
    static final int MANY = 5;

    private StuckLetters() {}

    /** The document as one of them; empty where it is anything else. */
    public static Optional<Stuck> of(Document document) {
        if (!document.kind().equals(LetterDocument.KIND) || LetterDocument.failures(document) < MANY) {
            return Optional.empty();
        }
        return Optional.of(new Stuck(
                document.partition(),
                document.id(),
                "UNDELIVERED",
                LetterDocument.failures(document),
                LetterDocument.cause(document)));
    }
}
