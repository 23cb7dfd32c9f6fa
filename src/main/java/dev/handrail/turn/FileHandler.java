package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.understanding.Language;
import java.util.Set;

/** A feature's answer to what people say to the files that it offered. Pure: it may be asked twice for one answer. */
public interface FileHandler {
    /** By what its offers are known, as their data carry it under {@code offer}; no other handler may name them. */
    Set<String> offers();

    /** @param language the person's */
    Step answered(Incoming.FileAnswered answered, Language language);
}
