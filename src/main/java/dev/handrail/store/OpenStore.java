package dev.handrail.store;

import dev.handrail.store.cosmos.CosmosStore;
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
            case SQLITE -> {
                RefuseCosmosSettings.unused(settings.cosmos());
                yield SqliteStore.open(settings.dataDir(), time);
            }
            case COSMOS -> CosmosStore.open(RefuseCosmosSettings.checked(settings.cosmos()), time);
        };
    }
}
