package dev.handrail.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses settings that are half, contradictory or unsafe: by key and environment form, never by value. */
final class RefuseSettings {
    /** {@code common} and its like are no tenant, but whoever comes. */
    private static final Pattern TENANT =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private RefuseSettings() {}

    static void blank(String key, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw refused(key, "is set but blank");
        }
    }

    /** The certificate itself, given in place of its file, must not be quoted by anybody who looks for such a file. */
    static void file(String key, @Nullable String text) {
        if (text != null && text.contains("-----")) {
            throw refused(key, "is no path of a file");
        }
        try {
            Path _ = Path.of(text == null ? "" : text);
        } catch (InvalidPathException e) {
            throw refused(key, "is no path of a file");
        }
    }

    static void credentials(
            @Nullable String appId,
            @Nullable String tenantId,
            boolean secret,
            boolean certificate,
            boolean managedIdentity) {
        if (secret && certificate || secret && managedIdentity || certificate && managedIdentity) {
            throw refused(
                    secret ? "secret" : "certificate",
                    "contradicts "
                            + (certificate && secret ? name("certificate") : name("managed-identity"))
                            + ": a bot has one credential");
        }
        String credential =
                secret ? "secret" : certificate ? "certificate" : managedIdentity ? "managed-identity" : null;
        if (appId == null && (credential != null || tenantId != null)) {
            throw refused(
                    "app-id", "is missing, but " + name(credential == null ? "tenant-id" : credential) + " is set");
        }
        // A managed identity belongs to the machine, which knows its tenant.
        if (appId != null && tenantId == null && !managedIdentity) {
            throw refused("tenant-id", "is missing, but " + name("app-id") + " is set");
        }
        if (appId != null && credential == null) {
            throw refused(
                    "secret",
                    "is missing, and so are " + name("certificate") + " and " + name("managed-identity") + ", but "
                            + name("app-id") + " is set");
        }
        if (tenantId != null && !TENANT.matcher(tenantId).matches()) {
            throw refused("tenant-id", "is neither a tenant's id (a GUID) nor a domain of one");
        }
    }

    static void address(String key, String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            // Neither the text nor the exception that quotes it goes further.
            throw refused(key, "is no address like https://host/path");
        }
        if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw refused(key, "is no address like https://host/path");
        }
        if (!ServiceHosts.isSafe(address)) {
            throw refused(key, "must be https, unless its host is a loopback address");
        }
    }

    /** A service alone: a path would be left out where tokens are asked for, so nobody should believe it in force. */
    static void host(String key, String text) {
        address(key, text);
        URI address = URI.create(text);
        if (!List.of("", "/").contains(address.getRawPath()) || address.getRawQuery() != null) {
            throw refused(key, "has more than a host: the tenant stands in " + name("tenant-id"));
        }
    }

    static void hosts(List<String> hosts) {
        if (hosts.isEmpty()) {
            throw refused("service-hosts", "names no host");
        }
        for (String host : hosts) {
            if (!ServiceHosts.isHost(host)) {
                throw refused("service-hosts", "holds something that is neither host nor host:port");
            }
        }
    }

    static void uploadHosts(List<String> hosts) {
        if (hosts.isEmpty()) {
            throw refused("upload-hosts", "names no host");
        }
        for (String host : hosts) {
            if (!ServiceHosts.isHost(host) || host.startsWith(".") && !UploadHosts.isEnd(host)) {
                throw refused(
                        "upload-hosts",
                        "holds something that is neither host, host:port nor the end of hosts, such as .sharepoint.com");
            }
        }
    }

    static IllegalArgumentException refused(String key, String why) {
        return new IllegalArgumentException(name(key) + " " + why);
    }

    private static String name(String key) {
        String full = "handrail.teams." + key;
        return full + " (" + full.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + ")";
    }
}
