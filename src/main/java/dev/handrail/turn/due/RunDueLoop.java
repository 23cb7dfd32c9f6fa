package dev.handrail.turn.due;

import dev.handrail.store.StoreUnavailable;
import dev.handrail.turn.sending.Outbox;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the due loop going from before the first turn until after the last, and leaves with what is in hand sent and the
 * shards free for others.
 */
@Component
final class RunDueLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunDueLoop.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final DueLoop loop;
    private final Shards shards;
    private final Outbox outbox;
    private volatile @Nullable ScheduledExecutorService thread;

    RunDueLoop(DueLoop loop, Shards shards, Outbox outbox) {
        this.loop = loop;
        this.shards = shards;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        shards.enter();
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofVirtual().name("due-loop-", 0).factory());
        started.scheduleWithFixedDelay(this::keepShards, 1, 1, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Beside the rounds, so that a long one does not look like the end of this instance. */
    private void keepShards() {
        try {
            shards.keep();
        } catch (StoreUnavailable e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the lease on due work could not be renewed");
        } catch (Throwable e) {
            LOG.atError().setCause(e).log("the lease on due work could not be renewed");
        }
    }

    private void round() {
        try {
            loop.goRound();
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .log("the store is away; looking for due work again soon");
        } catch (Throwable e) {
            // Whatever it is: a task that throws is never run again, and nobody would hear of it.
            LOG.atError().setCause(e).log("looking for due work failed; it goes on");
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        try {
            if (running != null) {
                running.shutdown();
                running.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
            }
            if (!outbox.awaitQuiet(FAREWELL)) {
                LOG.atWarn()
                        .log(
                                "stopping with messages unsent; they are sent after the next start, or by another instance");
            }
            shards.leave();
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .log("the shards are free for others when the lease ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
