package dev.handrail.store.sqlite;

import dev.handrail.store.OwnerOnly;
import dev.handrail.store.StoreRefused;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the store's file lies.
 *
 * @param path absolute
 */
record DataFolder(Path path) {
    static final String SETTING = "handrail.data-dir (environment: HANDRAIL_DATA_DIR)";

    /** Makes it, for its owner only, unless it is there. */
    static DataFolder in(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.path, OwnerOnly.folder());
        } catch (IOException e) {
            throw folder.unusable("cannot be made", e);
        }
        if (!Files.isWritable(folder.path)) {
            throw folder.unusable("cannot be written to", null);
        }
        return folder;
    }

    Path database() {
        return path.resolve("handrail.db");
    }

    /** Before SQLite would, with the rights that it gives to its log's files too. */
    Path makeDatabase() {
        try {
            return Files.createFile(database(), OwnerOnly.file());
        } catch (FileAlreadyExistsException e) {
            return database();
        } catch (IOException e) {
            throw unusable("cannot be written to", e);
        }
    }

    StoreRefused unusable(String why, @Nullable Throwable cause) {
        return new StoreRefused(
                "The data folder " + path + " " + why,
                "Give the user that runs Handrail the right to write there, or name another folder by " + SETTING + '.',
                cause);
    }
}
