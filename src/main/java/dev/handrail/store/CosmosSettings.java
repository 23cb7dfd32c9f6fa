package dev.handrail.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Azure Cosmos DB is.
 *
 * @param endpoint the account's address, by https unless it is on this machine
 * @param key the account's key; without one, this machine's managed identity is used
 * @param clientId which managed identity, where it is a user-assigned one
 * @param database its name there
 */
public record CosmosSettings(
        @Nullable String endpoint,
        @Nullable String key,
        @Nullable String clientId,
        @DefaultValue("handrail") String database) {
    @Override
    public String toString() {
        return "CosmosSettings[endpoint=" + endpoint + ", database=" + database + "]";
    }
}
