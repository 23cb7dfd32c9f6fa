package dev.handrail.turn.due;

import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The partitions that the store did not change when it was asked to: they are left alone for a little while. */
final class Resting {
    private static final Duration REST = Duration.ofSeconds(5);

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final ProductTime time;

    Resting(ProductTime time) {
        this.time = time;
    }

    void begin(Stored due) {
        until.put(due.document().partition(), time.instant().plus(REST));
    }

    boolean is(Stored due) {
        Instant now = time.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        return until.containsKey(due.document().partition());
    }
}
