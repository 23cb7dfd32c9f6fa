package dev.handrail.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happened within the last 24 hours, in memory and bounded: the oldest is forgotten first. A restart forgets it all.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 200_000;

    private final Cache<String, V> cache;

    Recent(SystemTime time) {
        cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.now().toEpochMilli()))
                .build();
    }

    /** What is remembered under the key, from now on {@code value} where there was nothing; empty in that case. */
    Optional<V> remember(String key, V value) {
        return Optional.ofNullable(cache.asMap().putIfAbsent(key, value));
    }

    /** What is remembered under the key, made now where there was nothing. */
    V get(String key, Supplier<V> first) {
        return cache.get(key, unknown -> first.get());
    }

    Optional<V> get(String key) {
        return Optional.ofNullable(cache.getIfPresent(key));
    }

    void forget(String key) {
        cache.invalidate(key);
    }
}
