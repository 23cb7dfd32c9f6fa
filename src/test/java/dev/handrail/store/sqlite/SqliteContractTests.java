package dev.handrail.store.sqlite;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.DocumentStoreContract;
import dev.handrail.time.SystemTime;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTests extends DocumentStoreContract {
    @TempDir
    private Path folder;

    private @Nullable SqliteStore store;

    @Override
    protected DocumentStore open(SystemTime time) {
        store = SqliteStore.open(folder, time);
        return store;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
