package dev.handrail.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents are kept.
 *
 * @param store in which database
 * @param dataDir the folder of everything that is kept on this machine; blank is unset
 * @param cosmos how Cosmos DB is reached; nothing where it is not used
 */
@ConfigurationProperties("handrail")
public record StoreSettings(
        @DefaultValue("sqlite") Kind store,
        @DefaultValue("data") Path dataDir,
        @Nullable CosmosSettings cosmos) {
    /** The databases there are. */
    public enum Kind {
        SQLITE,
        COSMOS
    }
}
