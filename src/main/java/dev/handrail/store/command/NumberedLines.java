package dev.handrail.store.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The lines of a file of JSON, one at a time. */
final class NumberedLines implements AutoCloseable {
    /** Room for the largest body there is with every character escaped. */
    private static final int LONGEST = 16 << 20;

    private final MessageDigest digest = Sha256.digest();
    private final Path file;
    private final InputStream in;
    private byte[] current = new byte[0];
    private long number;

    NumberedLines(Path file) throws IOException {
        this.file = file;
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * The next line.
     *
     * @throws BrokenFile where there is none, or it is no JSON object
     */
    JsonNode next() throws IOException {
        current = bytes();
        try {
            JsonNode line = DocumentLine.JSON.readTree(current);
            if (line.isObject()) {
                return line;
            }
        } catch (JacksonException e) {
            throw broken("not JSON: " + e.getOriginalMessage());
        }
        throw broken("no JSON object");
    }

    private byte[] bytes() throws IOException {
        number++;
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw broken("the file was cut off here: its last line, with count and digest, is missing");
            }
            if (line.size() == LONGEST) {
                throw broken("longer than any document's line");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    /** Adds the line that was read last to the digest. */
    void digestCurrent() {
        digest.update(current);
        digest.update((byte) '\n');
    }

    /** The digest of the lines so far. */
    String digest() {
        return Sha256.text(digest);
    }

    long number() {
        return number;
    }

    BrokenFile broken(String what) {
        return new BrokenFile(file, number, what);
    }

    /** @throws BrokenFile where there is more */
    void checkEnd() throws IOException {
        if (in.read() >= 0) {
            number++;
            throw broken("there is more after the last line");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
