package dev.handrail.store.sqlite;

import dev.handrail.store.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where everything that is to be written waits for the one thread that writes. */
final class WriteQueue implements AutoCloseable {
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_TOGETHER = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Job<Boolean> last = Job.of(_ -> true);
    private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final WriteGroups groups;
    private final Thread thread;
    private volatile boolean closed;

    WriteQueue(Connections connections) throws SQLException {
        groups = new WriteGroups(connections);
        thread = Thread.ofPlatform().name("store-writer").daemon().start(this::run);
    }

    /**
     * Waits until it is on the disk.
     *
     * @throws StoreUnavailable where it isn't, or where the wait was cut short and nobody knows
     */
    <T> T perform(Job.Task<T> task) {
        Job<T> job = Job.of(task);
        if (closed || !waiting.offer(job) || closed && waiting.remove(job)) {
            throw new StoreUnavailable(closed ? "the store is closed" : "too much waits to be written", null);
        }
        try {
            return job.done().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (TimeoutException | CancellationException e) {
            job.done().cancel(false);
            throw new StoreUnavailable("not written in " + PATIENCE.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            job.done().cancel(false);
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while it was written", e);
        }
    }

    /** With the caller's own stack, because the writer's says nothing about who wanted it. */
    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof StoreUnavailable told
                ? new StoreUnavailable(String.valueOf(told.getMessage()), told)
                : new IllegalStateException("the store could not be written", e);
    }

    private void run() {
        List<Job<?>> group = new ArrayList<>();
        try {
            while (!last.isGivenUp()) {
                group.add(waiting.take());
                waiting.drainTo(group, MOST_TOGETHER - 1);
                groups.write(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    /** Writes what waits already, and takes nothing more. */
    @Override
    public void close() {
        closed = true;
        try {
            waiting.put(last);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        groups.close();
    }
}
