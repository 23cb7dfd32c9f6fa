package dev.handrail.teams.incoming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.handrail.teams.incoming.Verdict.Claims;
import dev.handrail.time.SystemTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tokens whose signature was checked, by hash, until they expire: the platform sends one token with many activities. */
final class RememberedTokens {
    private static final int MOST = 10_000;

    private final Cache<String, Entry> entries;

    /**
     * A token that was checked.
     *
     * @param key the key that signed it
     */
    record Entry(Claims claims, RSAPublicKey key) {}

    RememberedTokens(SystemTime time) {
        entries = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.now().toEpochMilli()))
                .expireAfter(Expiry.<String, Entry>creating((hash, entry) ->
                        Duration.between(time.now(), entry.claims().expiresAt().plus(VerifyToken.SKEW))))
                .build();
    }

    Optional<Entry> find(String token) {
        return Optional.ofNullable(entries.getIfPresent(hash(token)));
    }

    void add(String token, Entry entry) {
        entries.put(hash(token), entry);
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
