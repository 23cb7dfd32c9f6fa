package dev.handrail.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handrail.teams.BotIdentity.TrustedKey;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the issuer's keys from its OpenID metadata, with the channels each may speak for. */
final class FetchKeys {
    private static final Logger log = LoggerFactory.getLogger(FetchKeys.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 1_000_000;
    private static final int FEWEST_BITS = 2048;

    private final OkHttpClient http;
    private final URI metadata;

    FetchKeys(OkHttpClient http, URI metadata) {
        this.http = http;
        this.metadata = metadata;
    }

    /**
     * The keys by id, those left out that cannot be read; never empty.
     *
     * @throws IOException when they cannot be had now
     */
    Map<String, TrustedKey> fetch() throws IOException {
        URI address;
        try {
            address = URI.create(read(metadata).path("jwks_uri").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException("the metadata names no address of keys", e);
        }
        if (address.getHost() == null || !ServiceHosts.isSafe(address)) {
            throw new IOException("the metadata names no safe address of keys");
        }
        Map<String, TrustedKey> keys = new HashMap<>();
        for (JsonNode key : read(address).path("keys")) {
            add(key, keys);
        }
        if (keys.isEmpty()) {
            throw new IOException("the key set holds no key that can be read");
        }
        return Map.copyOf(keys);
    }

    private JsonNode read(URI address) throws IOException {
        Request request = new Request.Builder().url(address.toURL()).build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("status " + response.code());
            }
            return JSON.readTree(response.peekBody(MOST_BYTES).bytes());
        }
    }

    private static void add(JsonNode key, Map<String, TrustedKey> keys) {
        String id = key.path("kid").asText();
        if (!"RSA".equals(key.path("kty").asText()) || id.isEmpty()) {
            return;
        }
        try {
            BigInteger modulus = number(key.path("n").asText());
            if (modulus.bitLength() >= FEWEST_BITS) {
                var spec = new RSAPublicKeySpec(modulus, number(key.path("e").asText()));
                var rsa = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
                keys.put(id, new TrustedKey(rsa, endorsements(key)));
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // One slip of the issuer's must not shut the bot off from all its other keys.
            log.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("left out a broken key of the issuer's");
        }
    }

    private static Set<String> endorsements(JsonNode key) {
        Set<String> channels = new HashSet<>();
        key.path("endorsements").forEach(channel -> channels.add(channel.asText()));
        return Set.copyOf(channels);
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
