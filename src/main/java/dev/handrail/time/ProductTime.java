package dev.handrail.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The product's clock: what people's dates and deadlines are told by. It runs with the system's and can be moved
 * forward, never back. Tokens, leases, timeouts and rates use {@link SystemTime} instead.
 */
public final class ProductTime extends Clock {
    private final Clock system;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    public ProductTime(Clock system) {
        this(system, system.getZone(), new AtomicReference<>(Duration.ZERO));
    }

    private ProductTime(Clock system, ZoneId zone, AtomicReference<Duration> ahead) {
        this.system = system;
        this.zone = zone;
        this.ahead = ahead;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProductTime(system, other, ahead);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead.get());
    }

    /**
     * Moves the clock forward to {@code target} at the earliest.
     *
     * @throws IllegalArgumentException when {@code target} is in the past
     */
    public void moveTo(Instant target) {
        Instant now = instant();
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("the clock is at " + now + " and never goes back to " + target);
        }
        ahead.updateAndGet(was -> {
            Duration wanted = Duration.between(system.instant(), target);
            // Somebody else may have moved it further meanwhile.
            return wanted.compareTo(was) > 0 ? wanted : was;
        });
    }
}
