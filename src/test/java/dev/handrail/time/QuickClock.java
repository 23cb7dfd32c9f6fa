package dev.handrail.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock from now on, so many times as fast. */
public final class QuickClock extends Clock {
    private final Clock clock;
    private final int times;
    private final Instant start;

    public QuickClock(Clock clock, int times) {
        this(clock, times, clock.instant());
    }

    private QuickClock(Clock clock, int times, Instant start) {
        this.clock = clock;
        this.times = times;
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, clock.instant()).multipliedBy(times));
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new QuickClock(clock.withZone(zone), times, start);
    }
}
