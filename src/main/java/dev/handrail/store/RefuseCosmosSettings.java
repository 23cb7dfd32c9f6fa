package dev.handrail.store;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses settings of Cosmos DB that are missing, half, contradictory or unsafe: by key and environment form, never by value. */
final class RefuseCosmosSettings {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9._-]{1,255}");
    private static final String SEE = "README.md, “Cosmos DB step by step”, tells which settings there are.";

    private RefuseCosmosSettings() {}

    /** @throws StoreRefused where there are any although documents are kept elsewhere */
    static void unused(@Nullable CosmosSettings settings) {
        if (settings != null) {
            throw new StoreRefused(
                    "Settings of handrail.cosmos (environment: HANDRAIL_COSMOS_…) are there, but documents are kept in SQLite",
                    "Set handrail.store=cosmos (environment: HANDRAIL_STORE), or remove them.",
                    null);
        }
    }

    /** @throws StoreRefused where the store could not be opened with them, or not safely */
    static CosmosSettings checked(@Nullable CosmosSettings settings) {
        if (settings == null || settings.endpoint() == null) {
            throw refused("endpoint", "is missing, but handrail.store=cosmos is set");
        }
        notBlank("endpoint", settings.endpoint());
        notBlank("key", settings.key());
        notBlank("client-id", settings.clientId());
        endpoint(settings.endpoint(), settings.key() != null);
        key(settings.key());
        if (settings.key() != null && settings.clientId() != null) {
            throw refused("client-id", "contradicts " + name("key") + ": with a key there is no managed identity");
        }
        if (!DATABASE.matcher(settings.database()).matches()) {
            throw refused("database", "is no name of letters, digits, dots, hyphens and underscores");
        }
        return settings;
    }

    private static void notBlank(String key, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw refused(key, "is set but blank");
        }
    }

    private static void endpoint(String text, boolean withKey) {
        URI address = address(text);
        boolean local = LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
        boolean secure = "https".equals(address.getScheme());
        if (!secure && !(local && "http".equals(address.getScheme()))) {
            throw refused("endpoint", "must be https, unless its host is a loopback address");
        }
        if (!secure && !withKey) {
            throw refused("endpoint", "must be https where a managed identity's token is sent there");
        }
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && List.of("", "/").contains(address.getRawPath())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // It would quote the text.
        }
        throw refused("endpoint", "is no address like https://account.documents.azure.com:443/");
    }

    private static void key(@Nullable String key) {
        try {
            if (key != null) {
                Base64.getDecoder().decode(key);
            }
        } catch (IllegalArgumentException e) {
            throw refused("key", "is no key of Cosmos DB's, which is Base64");
        }
    }

    private static StoreRefused refused(String key, String why) {
        return new StoreRefused(name(key) + " " + why, SEE, null);
    }

    private static String name(String key) {
        String full = "handrail.cosmos." + key;
        return full + " (environment: "
                + full.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + ")";
    }
}
