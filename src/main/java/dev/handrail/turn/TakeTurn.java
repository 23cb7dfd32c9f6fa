package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Charges;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.turn.sending.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The way in: a turn within the time that the platform waits for it, acknowledged only after its commit. Whatever goes
 * wrong before that is told as "later", and the platform delivers it again.
 */
@Component
final class TakeTurn implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(TakeTurn.class);

    private final HandleOnce handleOnce;
    private final Outbox outbox;
    private final NameTurn nameTurn;
    private final MeterRegistry meters;
    private final Budget budget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    TakeTurn(HandleOnce handleOnce, Outbox outbox, NameTurn nameTurn, MeterRegistry meters) {
        this(handleOnce, outbox, nameTurn, meters, Budget.OF_THE_PLATFORM);
    }

    TakeTurn(HandleOnce handleOnce, Outbox outbox, NameTurn nameTurn, MeterRegistry meters, Budget budget) {
        this.handleOnce = handleOnce;
        this.outbox = outbox;
        this.nameTurn = nameTurn;
        this.meters = meters;
        this.budget = budget;
    }

    @Override
    public Outcome hear(Incoming incoming) {
        Outcome outcome = outbox.isFull() ? new Outcome.TryLater("too many replies are waiting") : inTime(incoming);
        meters.counter(
                        "handrail.turns",
                        "kind",
                        incoming.getClass().getSimpleName(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        return outcome;
    }

    private Outcome inTime(Incoming incoming) {
        Duration patience = budget.of(incoming);
        AtomicBoolean waiting = new AtomicBoolean(true);
        Future<Outcome> turn = threads.submit(() -> {
            // Every line that is logged on the way says which activity it is about.
            try (var line = MDC.putCloseable("activity", incoming.origin().activityId())) {
                return charged(incoming, () -> handleOnce.handle(incoming, waiting::get));
            }
        });
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            waiting.set(false);
            turn.cancel(true);
            return new Outcome.TryLater("not decided in time");
        } catch (InterruptedException e) {
            waiting.set(false);
            turn.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.TryLater("stopping");
        } catch (ExecutionException e) {
            return failed(incoming, e.getCause());
        }
    }

    /** What a turn asks of the store until it is acknowledged is counted by its kind and by what it is about. */
    private Outcome charged(Incoming incoming, Supplier<Outcome> turn) {
        Charges charges = new Charges();
        try {
            return charges.during(turn);
        } finally {
            Tags named = Tags.of("kind", incoming.getClass().getSimpleName(), "about", nameTurn.about(incoming));
            meters.summary("handrail.turn.requests", named)
                    .record(charges.total().requests());
            meters.summary("handrail.turn.charge", named).record(charges.total().units());
        }
    }

    private static Outcome failed(Incoming incoming, @Nullable Throwable failure) {
        if (failure instanceof StoreUnavailable) {
            LOG.atWarn()
                    .addKeyValue("activity", incoming.origin().activityId())
                    .addKeyValue("reason", failure.getMessage())
                    .log("the store is away; the platform will deliver it again");
            return new Outcome.TryLater("the store is away");
        }
        LOG.atError()
                .setCause(failure)
                .addKeyValue("activity", incoming.origin().activityId())
                .log("turn failed; the platform will deliver it again");
        if (failure instanceof Error error) {
            throw error;
        }
        return new Outcome.TryLater("the turn failed");
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
