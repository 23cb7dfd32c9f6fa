package dev.handrail.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    public SettableClock() {
        this(Instant.parse("2026-03-02T09:00:00Z"));
    }

    private SettableClock(Instant now) {
        this.now = now;
    }

    /** Begins at the machine's time, for what meets libraries that read it themselves. */
    public static SettableClock atPresent() {
        return new SettableClock(Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS));
    }

    public SystemTime time() {
        return new SystemTime(this);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("tests tell time in UTC");
    }
}
