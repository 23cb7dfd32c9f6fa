package dev.handrail.turn;

import dev.handrail.time.ProductTime;
import dev.handrail.turn.due.DueLoop;
import dev.handrail.turn.sending.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the product's clock through every instant at which something is due, each time seeing to all of it. */
@Component
final class GoThroughDueTime implements GoThroughTime {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is due anew each time it is seen to would hold the clock forever. */
    private static final int MOST_ROUNDS = 10_000;

    private final DueLoop loop;
    private final Outbox outbox;
    private final ProductTime time;

    GoThroughDueTime(DueLoop loop, Outbox outbox, ProductTime time) {
        this.loop = loop;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public void moveTo(Instant target) throws InterruptedException {
        settle();
        Optional<Instant> next = loop.next(target);
        for (int round = 0; next.isPresent() && round < MOST_ROUNDS; round++) {
            goOn(next.get());
            settle();
            next = loop.next(target);
        }
        goOn(target);
        settle();
    }

    private void goOn(Instant to) {
        try {
            time.moveTo(to);
        } catch (IllegalArgumentException e) {
            // The clock has got there by itself.
            return;
        }
    }

    private void settle() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS && loop.goRound(); round++) {
            if (!outbox.awaitQuiet(PATIENCE)) {
                return;
            }
        }
        outbox.awaitQuiet(PATIENCE);
    }
}
