package dev.handrail.store;

import java.util.List;

/** What became of a commit. */
public sealed interface CommitResult {
    /**
     * All of it happened, and survives whatever happens next.
     *
     * @param versions of the documents after it, in the order of the writes; empty text for a deletion
     */
    record Committed(List<String> versions) implements CommitResult {}

    /**
     * None of it happened, because somebody else was faster: read again and decide again.
     *
     * @param id the first document whose condition did not hold
     */
    record Conflict(String id) implements CommitResult {}
}
