package dev.handrail.store.command;

import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitTooLarge;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes the documents of an export into an empty store. What has expired meanwhile is left out. The file is read three
 * times: nothing is written before it was seen to be whole, and afterwards each document is read back.
 */
final class ImportDocuments {
    private final DocumentStore store;
    private final SystemTime time;
    private final Path file;
    private final List<Write> batch = new ArrayList<>();
    private long batchLine;
    private long bytes;
    private long found;

    private ImportDocuments(DocumentStore store, SystemTime time, Path file) {
        this.store = store;
        this.time = time;
        this.file = file;
    }

    /**
     * Imports a file.
     *
     * @return how many documents of it are in the store now
     * @throws BrokenFile where the file is not whole; nothing was written then
     * @throws StoreRefused where the store is not empty
     */
    static long run(DocumentStore store, SystemTime time, Path file) throws IOException {
        return new ImportDocuments(store, time, file).run();
    }

    private long run() throws IOException {
        DocumentFile.read(file, (_, _) -> {});
        if (!store.all(null, 1).documents().isEmpty()) {
            throw new StoreRefused(
                    "The store is not empty, and an import never mixes",
                    "Name an empty data folder or database, or move what is there away.",
                    null);
        }
        DocumentFile.read(file, this::add);
        flush();
        DocumentFile.read(file, this::readBack);
        return found;
    }

    private void add(Document document, long line) {
        if (isExpired(document)) {
            return;
        }
        long more = document.body().getBytes(StandardCharsets.UTF_8).length;
        if (!batch.isEmpty()
                && (batch.size() == DocumentStore.MOST_WRITES
                        || bytes + more > DocumentStore.MOST_BYTES
                        || !batch.getFirst().partition().equals(document.partition()))) {
            flush();
        }
        if (batch.isEmpty()) {
            batchLine = line;
        }
        batch.add(new Write.Create(document));
        bytes += more;
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            if (store.commit(batch.getFirst().partition(), batch) instanceof CommitResult.Conflict(String id)) {
                throw stopped("a document is in the file twice: " + id);
            }
        } catch (IllegalArgumentException | CommitTooLarge | StoreUnavailable e) {
            throw stopped(e.getMessage());
        }
        batch.clear();
        bytes = 0;
    }

    private BrokenFile stopped(@Nullable String why) {
        return new BrokenFile(
                file,
                batchLine,
                "stopped at the documents that begin here: " + why
                        + ". The store holds those before: empty it for the next attempt");
    }

    private void readBack(Document document, long line) {
        boolean same = store.read(document.partition(), document.id())
                .map(Stored::document)
                .filter(there -> isSame(there, document))
                .isPresent();
        if (same) {
            found++;
        } else if (!isExpired(document)) {
            throw new BrokenFile(file, line, "this document is not in the store as it is here");
        }
    }

    /** A store may write JSON its own way. */
    private static boolean isSame(Document there, Document wanted) {
        return withoutBody(there).equals(withoutBody(wanted))
                && (there.body().equals(wanted.body()) || json(there).equals(json(wanted)));
    }

    private static Document withoutBody(Document document) {
        return new Document(
                document.partition(), document.id(), document.kind(), "{}", document.due(), document.expiresAt());
    }

    private static JsonNode json(Document document) {
        return DocumentLine.JSON.readTree(document.body());
    }

    private boolean isExpired(Document document) {
        Instant expiresAt = document.expiresAt();
        return expiresAt != null && !expiresAt.isAfter(time.now());
    }
}
