package dev.handrail.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents are kept.
 *
 * @param store in which database
 * @param dataDir the folder of everything that is kept on this machine; blank is unset
 */
@ConfigurationProperties("handrail")
public record StoreSettings(
        @DefaultValue("sqlite") Kind store,
        @DefaultValue("data") Path dataDir) {
    /** The databases there are. */
    public enum Kind {
        SQLITE,
        COSMOS
    }
}
