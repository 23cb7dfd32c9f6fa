package dev.handrail.store.command;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.OwnerOnly;
import dev.handrail.store.Page;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.Stored;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes all documents of a store as JSON lines: {@code {"format":"handrail-documents","version":1}}, one line for each
 * document, and {@code {"count", "sha256"}}, the digest being that of all bytes before that last line.
 */
final class ExportDocuments {
    static final String FORMAT = "handrail-documents";
    static final int VERSION = 1;
    /** Small, because each may be as large as a commit. */
    private static final int PAGE = 50;

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private ExportDocuments() {}

    /**
     * Leaves a whole file, for its owner only.
     *
     * @return how many documents there were
     * @throws StoreRefused where the file is there already
     */
    static long toFile(DocumentStore store, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new StoreRefused(file + " is there already", "Name a file that is not there yet.", null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long count;
            try (FileChannel channel = FileChannel.open(part, NEW, OwnerOnly.file());
                    OutputStream out = Channels.newOutputStream(channel)) {
                count = export(store, out);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @return how many there were */
    static long export(DocumentStore store, OutputStream target) throws IOException {
        MessageDigest digest = Sha256.digest();
        var out = new BufferedOutputStream(new DigestOutputStream(target, digest));
        line(out, bytes("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + "}"));
        long count = 0;
        @Nullable String after = null;
        do {
            Page page = store.all(after, PAGE);
            for (Stored stored : page.documents()) {
                line(out, DocumentLine.write(stored.document()));
                count++;
            }
            after = page.next();
        } while (after != null);
        out.flush();
        line(out, bytes("{\"count\":" + count + ",\"sha256\":\"" + Sha256.text(digest) + "\"}"));
        out.flush();
        return count;
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
