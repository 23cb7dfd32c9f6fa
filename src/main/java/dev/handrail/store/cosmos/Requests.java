package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosException;
import dev.handrail.store.Charges;
import dev.handrail.store.CommitTooLarge;
import dev.handrail.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many requests be under way at once, and no more: what waits here would otherwise wait in Cosmos DB's client. */
final class Requests {
    static final int MOST = 64;

    private final Semaphore permits = new Semaphore(MOST, true);
    private final Duration patience;

    Requests(Duration patience) {
        this.patience = patience;
    }

    /**
     * What the request gives.
     *
     * @throws CosmosException where Cosmos DB, or its client, says so; its charge is counted
     * @throws StoreUnavailable where too many others are under way
     */
    <T> T send(Supplier<T> request) {
        acquire();
        try {
            return request.get();
        } catch (CosmosException e) {
            Charges.add(e.getRequestCharge());
            throw e;
        } catch (StoreUnavailable | CommitTooLarge e) {
            throw e;
        } catch (RuntimeException e) {
            // Where several partitions fail at once, or the thread is interrupted, the client throws what it likes.
            throw new StoreUnavailable("Cosmos DB's client: " + e.getClass().getSimpleName(), null);
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("Cosmos DB: " + MOST + " requests are under way and none ends", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting for Cosmos DB", e);
        }
    }
}
