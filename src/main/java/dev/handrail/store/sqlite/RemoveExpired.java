package dev.handrail.store.sqlite;

import dev.handrail.store.StoreUnavailable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what has expired, now and then, in portions small enough that no commit waits long for one. */
final class RemoveExpired implements AutoCloseable {
    static final int PORTION = 200;
    private static final int SECONDS_BETWEEN = 20;
    private static final Logger LOG = LoggerFactory.getLogger(RemoveExpired.class);

    private final IntSupplier removePortion;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-expiry").daemon().factory());

    /** @param removePortion removes {@link #PORTION} at most, and tells how many it removed */
    RemoveExpired(IntSupplier removePortion) {
        this.removePortion = removePortion;
        timer.scheduleWithFixedDelay(this::removeAll, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void removeAll() {
        try {
            int removed = PORTION;
            while (removed == PORTION && !timer.isShutdown()) {
                removed = removePortion.getAsInt();
            }
        } catch (StoreUnavailable e) {
            LOG.atWarn().setCause(e).log("what has expired stays until the next attempt");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("what has expired could not be removed; the next attempt follows");
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
