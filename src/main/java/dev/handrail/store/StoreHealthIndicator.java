package dev.handrail.store;

import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the store does what it is asked: it can be read, and where the last commit failed, another one succeeds. So a
 * program that gets no turns any more because its disk was full finds out by itself when there is room again.
 */
@Component
final class StoreHealthIndicator implements HealthIndicator {
    private static final String PARTITION = "health";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final WatchedStore store;
    private final SystemTime time;

    StoreHealthIndicator(WatchedStore store, SystemTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public Health health() {
        try {
            store.read(PARTITION, "probe");
            if (store.isFailing()) {
                store.commit(PARTITION, List.of(new Write.Create(probe())));
            }
            return Health.up().build();
        } catch (StoreUnavailable e) {
            return Health.down().build();
        }
    }

    private Document probe() {
        return new Document(
                PARTITION,
                UUID.randomUUID().toString(),
                "probe",
                "{}",
                null,
                time.now().plus(KEPT));
    }
}
