package dev.handrail.turn;

import dev.handrail.chat.Sent;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a send that failed is tried again: where it was certainly not shown, or where doing it twice does no harm. */
final class TryAgain {
    /** For so long after it was accepted is a reply still worth showing. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    static final int FEW = 5;
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int GROWTH = 4;

    private final DoubleSupplier random;

    /**
     * @param random between 0 and 1: what failed together is not tried again together
     */
    TryAgain(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * How long to wait before the next try; empty when there is none.
     *
     * @param tries how many there were
     * @param waited since it was accepted
     * @param room whether others may be kept waiting for long
     */
    Optional<Duration> after(Attempt attempt, int tries, Duration waited, boolean room) {
        return switch (attempt.sent()) {
            case Sent.Accepted _, Sent.Refused _ -> Optional.empty();
            case Sent.Throttled(Duration retryAfter) ->
                Optional.of(retryAfter.plus(backOff(tries)))
                        .filter(wait -> room || tries < FEW)
                        .filter(wait -> waited.plus(wait).compareTo(PATIENCE) <= 0);
            case Sent.Unknown _ -> attempt.repeatable() && tries < FEW ? Optional.of(backOff(tries)) : Optional.empty();
        };
    }

    /** From tens of milliseconds to seconds, the half of it by chance. */
    private Duration backOff(int tries) {
        double grown = Math.min(FIRST.toMillis() * Math.pow(GROWTH, tries - 1), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(grown * (1 + random.getAsDouble()) / 2));
    }
}
