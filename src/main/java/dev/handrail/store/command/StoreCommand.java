package dev.handrail.store.command;

import dev.handrail.store.OpenStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.sqlite.BackUpFile;
import dev.handrail.store.sqlite.RestoreFile;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** What the commands do once their settings are read. */
enum StoreCommand {
    BACKUP {
        @Override
        void run(StoreSettings settings, SystemTime time, Path file, PrintStream out) {
            demandAFile(settings);
            out.println("backed up " + documents(BackUpFile.backUp(settings.dataDir(), file)) + " to " + file);
        }
    },
    RESTORE {
        @Override
        void run(StoreSettings settings, SystemTime time, Path file, PrintStream out) {
            demandAFile(settings);
            RestoreFile.Restored restored = RestoreFile.restore(settings.dataDir(), file, time);
            restored.aside().ifPresent(aside -> out.println("kept what was there as " + aside));
            out.println("restored " + documents(restored.documents()) + " from " + file);
        }
    },
    EXPORT {
        @Override
        void run(StoreSettings settings, SystemTime time, Path file, PrintStream out) throws IOException {
            try (OwnedStore store = OpenStore.open(settings, time)) {
                out.println("exported " + documents(ExportDocuments.toFile(store, file)) + " to " + file);
            }
        }
    },
    IMPORT {
        @Override
        void run(StoreSettings settings, SystemTime time, Path file, PrintStream out) throws IOException {
            try (OwnedStore store = OpenStore.open(settings, time)) {
                long there = ImportDocuments.run(store, time, file);
                out.println("imported and read back " + documents(there) + " from " + file);
            }
        }
    };

    abstract void run(StoreSettings settings, SystemTime time, Path file, PrintStream out) throws IOException;

    private static void demandAFile(StoreSettings settings) {
        if (settings.store() != StoreSettings.Kind.SQLITE) {
            throw new StoreRefused(
                    "backup and restore are for handrail.store=sqlite",
                    "Use the database's own, or export and import.",
                    null);
        }
    }

    private static String documents(long number) {
        return number == 1 ? "1 document" : number + " documents";
    }
}
