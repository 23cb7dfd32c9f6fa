package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has a step decided, and waits for it no longer than the platform does. */
@Component
final class DecideInTime {
    private final DecideStep decideStep;
    private final Budget budget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * How long a decision may take.
     *
     * @param message for what is acknowledged with a status alone
     * @param invoke for what somebody waits for at a button
     */
    record Budget(Duration message, Duration invoke) {
        /** The platform gives up after about fifteen and five seconds; the rest is for the way. */
        static final Budget OF_THE_PLATFORM = new Budget(Duration.ofSeconds(8), Duration.ofSeconds(3));

        Duration of(Incoming incoming) {
            return incoming instanceof Incoming.Pressed || incoming instanceof Incoming.Invoked ? invoke : message;
        }
    }

    @Autowired
    DecideInTime(DecideStep decideStep) {
        this(decideStep, Budget.OF_THE_PLATFORM);
    }

    DecideInTime(DecideStep decideStep, Budget budget) {
        this.decideStep = decideStep;
        this.budget = budget;
    }

    /** The step, or nothing when it was not decided in time: it is dropped should it be decided later. */
    Optional<Step> decide(Incoming incoming) {
        Future<Step> decision = threads.submit(() -> decideStep.decide(incoming));
        try {
            return Optional.of(decision.get(budget.of(incoming).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            decision.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            decision.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    Duration budget(Incoming incoming) {
        return budget.of(incoming);
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failed);
        };
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
