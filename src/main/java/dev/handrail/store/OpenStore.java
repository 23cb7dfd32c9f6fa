package dev.handrail.store;

import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SystemTime;

/** Opens the store that the settings ask for: the one place that knows which there are. */
public final class OpenStore {
    private OpenStore() {}

    /**
     * The store, to be closed by whoever opened it.
     *
     * @throws StoreRefused where it cannot be opened as things are
     */
    public static OwnedStore open(StoreSettings settings, SystemTime time) {
        return switch (settings.store()) {
            case SQLITE -> SqliteStore.open(settings.dataDir(), time);
            case COSMOS ->
                throw new StoreRefused(
                        "handrail.store=cosmos (environment: HANDRAIL_STORE) is set, but it is not built yet",
                        "Remove it to keep documents in SQLite.",
                        null);
        };
    }
}
