package dev.handrail.turn.sending;

import dev.handrail.chat.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** When a message is tried again: where it was certainly not shown, or where doing it twice does no harm. */
@Component
public final class TryAgain {
    private static final int FEW = 5;
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int GROWTH = 4;

    private final DoubleSupplier random;

    @Autowired
    TryAgain() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * @param random between 0 and 1: what failed together is not tried again together
     */
    public TryAgain(DoubleSupplier random) {
        this.random = random;
    }

    /** How long to wait before the next try; empty when there is none. */
    Optional<Duration> after(Sent sent, Message message, Instant now) {
        return switch (sent) {
            case Sent.Accepted _, Sent.Refused _ -> Optional.empty();
            case Sent.Throttled(Duration retryAfter, boolean _) ->
                Optional.of(retryAfter.plus(backOff(message.tries())))
                        .filter(wait -> !now.plus(wait).isAfter(message.worthUntil()));
            case Sent.Unknown(boolean transientFault, String _) ->
                transientFault && mayBeRepeated(message) ? Optional.of(backOff(message.tries())) : Optional.empty();
        };
    }

    private static boolean mayBeRepeated(Message message) {
        return message.isCreation() ? message.repeatable() : message.tries() < FEW;
    }

    /** From tens of milliseconds to seconds, the half of it by chance. */
    Duration backOff(int tries) {
        double grown = Math.min(FIRST.toMillis() * Math.pow(GROWTH, tries), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(grown * (1 + random.getAsDouble()) / 2));
    }
}
