package dev.handrail.turn;

import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened within the last 24 hours, in memory and bounded: the oldest is forgotten first, because the newest is
 * what is delivered again. A restart forgets it all. Safe for several threads.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    static final int MOST = 200_000;
    private static final Duration KEPT = Duration.ofHours(24);

    private final LinkedHashMap<String, Kept<V>> kept = new LinkedHashMap<>();
    private final SystemTime time;
    private final int most;

    private record Kept<V>(V value, Instant since) {}

    Recent(SystemTime time, int most) {
        this.time = time;
        this.most = most;
    }

    /** What is remembered under the key, from now on {@code value} where there was nothing; empty in that case. */
    synchronized Optional<V> remember(String key, V value) {
        Optional<V> known = get(key);
        if (known.isEmpty()) {
            kept.put(key, new Kept<>(value, time.now()));
            if (kept.size() > most) {
                kept.pollFirstEntry();
            }
        }
        return known;
    }

    /** What is remembered under the key, made now where there was nothing. */
    synchronized V get(String key, Supplier<V> first) {
        return get(key).orElseGet(() -> {
            V made = first.get();
            remember(key, made);
            return made;
        });
    }

    synchronized Optional<V> get(String key) {
        forgetTheOld();
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    synchronized void forget(String key) {
        kept.remove(key);
    }

    private void forgetTheOld() {
        Instant oldest = time.now().minus(KEPT);
        while (isBefore(kept.firstEntry(), oldest)) {
            kept.pollFirstEntry();
        }
    }

    private static <V> boolean isBefore(Map.@Nullable Entry<String, Kept<V>> entry, Instant oldest) {
        return entry != null && entry.getValue().since().isBefore(oldest);
    }
}
