package dev.handrail.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of {@link DocumentStore#all} ended, for stores that go through their documents by partition and id.
 *
 * @param partition of the page's last document; empty before the first
 * @param id of the page's last document; empty before the first
 */
public record PageKey(String partition, String id) {
    /** Before everything. */
    public static final PageKey START = new PageKey("", "");

    /**
     * @param after what {@link #text} gave, or nothing for the start
     * @throws IllegalArgumentException where it is neither
     */
    public static PageKey of(@Nullable String after) {
        if (after == null) {
            return START;
        }
        int colon = after.indexOf(':');
        try {
            int end = colon + 1 + Integer.parseInt(after, 0, colon, 10);
            return new PageKey(after.substring(colon + 1, end), after.substring(end));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not what a page ended with", e);
        }
    }

    /** The key of a document. */
    public static PageKey of(Document document) {
        return new PageKey(document.partition(), document.id());
    }

    /** In one text, in which both may hold any character: the partition's length says where the id begins. */
    public String text() {
        return partition.length() + ":" + partition + id;
    }
}
