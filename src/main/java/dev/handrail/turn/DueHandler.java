package dev.handrail.turn;

import dev.handrail.store.Stored;
import java.util.Set;

/** What a feature does about its documents when they are due. Pure: it may be asked twice for one document. */
public interface DueHandler {
    /** The kinds of documents that are this handler's; no other handler may name them. */
    Set<String> kinds();

    /**
     * @param due a document of one of the kinds
     * @return a step of the document's partition, which must change or take away the document, lest it stay due; its
     *     outcome is of no account
     */
    Step handle(Stored due);
}
