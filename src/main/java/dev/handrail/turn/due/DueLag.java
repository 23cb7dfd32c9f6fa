package dev.handrail.turn.due;

import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** For how long the longest due has been waiting in this instance's shards, as a metric in seconds. */
@Component
public final class DueLag {
    private final AtomicLong seconds = new AtomicLong();

    public DueLag(MeterRegistry meters) {
        meters.gauge("handrail.due.lag.seconds", seconds);
    }

    /** @param due the longest due first */
    void note(List<Stored> due, Instant now) {
        Document.Due first = due.isEmpty() ? null : due.getFirst().document().due();
        seconds.set(first == null ? 0 : Duration.between(first.at(), now).toSeconds());
    }
}
