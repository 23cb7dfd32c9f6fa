package dev.handrail.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The machine's time: for tokens, leases, timeouts and rates, which must not follow a product clock that is moved.
 *
 * @param clock the machine's clock; a settable one in tests
 */
public record SystemTime(Clock clock) {
    public Instant now() {
        return clock.instant();
    }
}
