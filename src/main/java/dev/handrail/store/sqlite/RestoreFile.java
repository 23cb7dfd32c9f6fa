package dev.handrail.store.sqlite;

import dev.handrail.store.OwnerOnly;
import dev.handrail.store.StoreRefused;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts a backup in the place of the store's file, and keeps the old one beside it. */
public final class RestoreFile {
    /**
     * What was done.
     *
     * @param documents how many there are now, expired ones included
     * @param aside where the old file is, if there was one
     */
    public record Restored(long documents, Optional<Path> aside) {}

    private final DataFolder folder;

    private RestoreFile(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Restores a backup, or leaves everything as it was.
     *
     * @throws StoreRefused where a program works on the folder, or the backup is not sound
     */
    public static Restored restore(Path path, Path backup, SystemTime time) {
        if (!Files.isRegularFile(backup)) {
            throw new StoreRefused("There is no file " + backup, "Name the file that the backup left.", null);
        }
        DataFolder folder = DataFolder.in(path);
        String name = "handrail-before-restore-"
                + time.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "") + ".db";
        try (FolderLock _ = FolderLock.take(folder, time.now())) {
            return new RestoreFile(folder).restore(backup, folder.path().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Restored restore(Path backup, Path aside) throws IOException {
        Path next = folder.path().resolve("handrail.db.restoring");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, OwnerOnly.file());
            try (OutputStream out = Files.newOutputStream(next)) {
                Files.copy(backup, out);
            }
            long documents = CheckFile.check(next, SchemaScripts.ofTheProduct());
            return new Restored(documents, replace(next, aside));
        } finally {
            for (Path log : logsOf(next)) {
                Files.deleteIfExists(log);
            }
            Files.deleteIfExists(next);
        }
    }

    /** @return where the old file is now, if there was one */
    private Optional<Path> replace(Path next, Path aside) throws IOException {
        Disk.force(next);
        boolean kept = Files.exists(folder.database());
        if (kept) {
            keep(aside);
        }
        // In one step, so that there is a file at every instant, and never one with the other's log.
        Files.move(next, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        Disk.force(folder.path());
        return kept ? Optional.of(aside) : Optional.empty();
    }

    /** Under a second name for the same file, so that the first one never lacks. */
    private void keep(Path aside) throws IOException {
        boolean sound = emptyLog();
        for (Path log : logsOf(folder.database())) {
            if (sound && Files.exists(log)) {
                throw new StoreRefused(
                        "Another program has " + folder.database() + " open",
                        "Wait for it (a backup, perhaps), or stop it.",
                        null);
            }
            if (Files.exists(log)) {
                Files.move(log, aside.resolveSibling(name(log).replace("handrail.db", name(aside))));
            }
        }
        try {
            Files.createLink(aside, folder.database());
        } catch (UnsupportedOperationException e) {
            Files.copy(folder.database(), aside);
        }
    }

    /** @return whether the old file holds everything that was written now, which a damaged one cannot */
    private boolean emptyLog() throws IOException {
        if (!isDatabase()) {
            // SQLite would throw its log away.
            return false;
        }
        try (Connection connection = Connections.to(folder.database()).forCopying();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isDatabase() throws IOException {
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(folder.database())) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        }
    }

    private static List<Path> logsOf(Path database) {
        return List.of(
                database.resolveSibling(name(database) + "-wal"), database.resolveSibling(name(database) + "-shm"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
