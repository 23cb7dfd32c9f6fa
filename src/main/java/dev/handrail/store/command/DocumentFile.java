package dev.handrail.store.command;

import dev.handrail.store.Document;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Reads what {@link ExportDocuments} wrote, one document at a time. */
final class DocumentFile {
    /** Whoever wants the documents. */
    interface Taker {
        /** @param line the document's, from 1 */
        void take(Document document, long line);
    }

    private DocumentFile() {}

    /**
     * Gives all documents in order, and reads to the end.
     *
     * @return how many there are
     * @throws BrokenFile at the first line that is wrong, and at the last where count or digest are
     */
    static long read(Path file, Taker taker) throws IOException {
        try (NumberedLines lines = new NumberedLines(file)) {
            checkHeader(lines);
            long count = 0;
            JsonNode line = lines.next();
            while (!line.has("sha256")) {
                lines.digestCurrent();
                taker.take(document(line, lines), lines.number());
                count++;
                line = lines.next();
            }
            checkTrailer(line, count, lines);
            return count;
        }
    }

    private static void checkHeader(NumberedLines lines) throws IOException {
        JsonNode header = lines.next();
        if (!header.path("format").asString("").equals(ExportDocuments.FORMAT)) {
            throw lines.broken("not an export of Handrail's");
        }
        if (header.path("version").asInt(0) != ExportDocuments.VERSION) {
            throw lines.broken("an export of another version than " + ExportDocuments.VERSION
                    + ": import it with the release that wrote it");
        }
        lines.digestCurrent();
    }

    private static Document document(JsonNode line, NumberedLines lines) {
        try {
            return DocumentLine.read(line);
        } catch (IllegalArgumentException e) {
            throw lines.broken("no document: " + e.getMessage());
        }
    }

    private static void checkTrailer(JsonNode trailer, long count, NumberedLines lines) throws IOException {
        if (trailer.path("count").asLong(-1) != count) {
            throw lines.broken("counts " + trailer.path("count") + " documents, and the file has " + count);
        }
        if (!trailer.path("sha256").asString("").equals(lines.digest())) {
            throw lines.broken("the digest is not that of the lines before: they were changed");
        }
        lines.checkEnd();
    }
}
