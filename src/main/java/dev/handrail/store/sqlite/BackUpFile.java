package dev.handrail.store.sqlite;

import dev.handrail.store.OwnerOnly;
import dev.handrail.store.StoreRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** Copies the store's file as it is at one instant, while a program works on it or not. */
public final class BackUpFile {
    private BackUpFile() {}

    /**
     * Leaves a whole copy, seen to be sound, or none.
     *
     * @param folder the data folder
     * @param target the copy, which must not be there yet
     * @return how many documents it holds, expired ones included
     * @throws StoreRefused where there is nothing to copy, or something is at the target
     */
    public static long backUp(Path folder, Path target) {
        Connections source = Connections.to(new DataFolder(folder.toAbsolutePath()).database());
        Path copy = target.toAbsolutePath();
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        if (Files.notExists(source.file())) {
            throw new StoreRefused(
                    "There is no " + source.file() + " to back up",
                    "Name the program's data folder by " + DataFolder.SETTING + '.',
                    null);
        }
        if (Files.exists(copy)) {
            throw new StoreRefused(target + " is there already", "Name a file that is not there yet.", null);
        }
        try {
            Files.createFile(part, OwnerOnly.file());
            long documents = copy(source, part);
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(folderOf(copy));
            return documents;
        } catch (FileAlreadyExistsException e) {
            throw new StoreRefused(part + " is there already", "Remove it unless another backup is running.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(part);
            throw e;
        }
    }

    private static long copy(Connections source, Path part) throws IOException {
        try (Connection connection = source.forCopying();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, part.toString());
            copy.execute();
        } catch (SQLException e) {
            throw Failures.unavailable("copying", e);
        }
        long documents = CheckFile.check(part, SchemaScripts.ofTheProduct());
        // SQLite does not wait for the disk here.
        Disk.force(part);
        return documents;
    }

    private static Path folderOf(Path absolute) {
        return Objects.requireNonNull(absolute.getParent(), "a file is in a folder");
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
