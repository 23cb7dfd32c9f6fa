package dev.handrail.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * Something to be written, and whoever waits for it.
 *
 * @param done completed once it is on the disk, or will never be
 */
record Job<T>(Task<T> task, CompletableFuture<T> done) {
    /** What is done inside a transaction that others share. */
    interface Task<T> {
        T on(Writer writer) throws SQLException;
    }

    static <T> Job<T> of(Task<T> task) {
        return new Job<>(task, new CompletableFuture<>());
    }

    /** @return what tells its caller that it is done, to be run after the transaction's own commit */
    Runnable perform(Writer writer) throws SQLException {
        T result = task.on(writer);
        return () -> done.complete(result);
    }

    /** Nobody waits for it any more, so that it need not happen. */
    boolean isGivenUp() {
        return done.isDone();
    }
}
