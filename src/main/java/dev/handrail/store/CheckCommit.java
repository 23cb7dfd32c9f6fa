package dev.handrail.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every store demands of a commit before it looks at what is there. */
public final class CheckCommit {
    private CheckCommit() {}

    /**
     * Passes where every store could take the commit whole.
     *
     * @throws IllegalArgumentException where it is empty, touches another partition, or one document twice
     * @throws CommitTooLarge where it has more writes or bytes than a commit may have
     */
    public static void check(String partition, List<Write> writes) {
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("nothing to commit");
        }
        if (writes.size() > DocumentStore.MOST_WRITES) {
            throw new CommitTooLarge(
                    writes.size() + " writes, and " + DocumentStore.MOST_WRITES + " go into one commit");
        }
        Set<String> ids = new HashSet<>();
        long bytes = 0;
        for (Write write : writes) {
            if (!write.partition().equals(partition)) {
                throw new IllegalArgumentException("a write to another partition than the commit's");
            }
            if (!ids.add(write.id())) {
                throw new IllegalArgumentException("two writes to one document");
            }
            bytes += bytes(write);
        }
        if (bytes > DocumentStore.MOST_BYTES) {
            throw new CommitTooLarge(bytes + " bytes, and " + DocumentStore.MOST_BYTES + " go into one commit");
        }
    }

    private static long bytes(Write write) {
        return switch (write) {
            case Write.Create(Document document) -> bytes(document);
            case Write.Replace(Document document, String _) -> bytes(document);
            case Write.Delete _ -> 0;
        };
    }

    private static long bytes(Document document) {
        return document.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
