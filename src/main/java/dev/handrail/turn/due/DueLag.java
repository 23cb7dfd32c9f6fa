package dev.handrail.turn.due;

import dev.handrail.store.Stored;
import dev.handrail.turn.sending.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * For how long the longest due has been waiting in this instance's shards, as a metric in seconds; and the same for the
 * messages among what is due.
 */
@Component
public final class DueLag {
    private final AtomicLong ofAll = new AtomicLong();
    private final AtomicLong ofMessages = new AtomicLong();

    public DueLag(MeterRegistry meters) {
        meters.gauge("handrail.due.lag.seconds", ofAll);
        meters.gauge("handrail.outbox.age.seconds", ofMessages);
    }

    /** @param due the longest due first */
    void note(List<Stored> due, Instant now) {
        ofAll.set(longest(due.stream(), now));
        ofMessages.set(longest(
                due.stream().filter(each -> each.document().kind().equals(Outbox.KIND)), now));
    }

    private static long longest(Stream<Stored> due, Instant now) {
        return due.findFirst()
                .flatMap(first -> Optional.ofNullable(first.document().due()))
                .map(first -> Duration.between(first.at(), now).toSeconds())
                .orElse(0L);
    }
}
