package dev.handrail.store.sqlite;

import dev.handrail.store.Charges;
import dev.handrail.store.StoreUnavailable;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections that read, each lent to one caller at a time, and opened when it is first needed. */
final class Readers implements AutoCloseable {
    /** What is asked of a connection. */
    interface Query<T> {
        T on(Reader reader) throws SQLException;
    }

    private static final int MOST = 8;

    private final Connections connections;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final Queue<Reader> idle = new ConcurrentLinkedQueue<>();

    Readers(Connections connections) {
        this.connections = connections;
    }

    <T> T ask(Query<T> query) {
        Charges.add(0);
        acquire(1);
        Reader reader = idle.poll();
        try {
            if (reader == null) {
                reader = new Reader(connections.forReading());
            }
            T answer = query.on(reader);
            idle.add(reader);
            return answer;
        } catch (SQLException e) {
            // It may have been the connection's own fault: the next caller gets a new one.
            close(reader);
            throw Failures.unavailable("reading", e);
        } catch (RuntimeException e) {
            close(reader);
            throw e;
        } finally {
            permits.release();
        }
    }

    private void acquire(int number) {
        try {
            if (!permits.tryAcquire(number, connections.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("all connections that read are in use, or the store is closed", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting to read", e);
        }
    }

    private static void close(@Nullable Reader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (SQLException e) {
            // Nobody uses it any more.
        }
    }

    /** Waits for those that are lent; none is lent afterwards. */
    @Override
    public void close() {
        acquire(MOST);
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            close(reader);
        }
    }
}
