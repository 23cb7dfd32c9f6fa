package dev.handrail.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes several jobs in one transaction, because each transaction waits for the disk once. A group that fails is done
 * again one by one, so that a job that cannot be written takes no other with it.
 */
final class WriteGroups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteGroups.class);

    private final Connections connections;
    private @Nullable Writer writer;

    WriteGroups(Connections connections) throws SQLException {
        this.connections = connections;
        writer = new Writer(connections.forWriting());
    }

    void write(List<Job<?>> group) {
        List<Job<?>> wanted = group.stream().filter(job -> !job.isGivenUp()).toList();
        try {
            transact(wanted).forEach(Runnable::run);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack();
            if (wanted.size() > 1) {
                wanted.forEach(job -> write(List.of(job)));
            } else {
                wanted.forEach(job -> job.done().completeExceptionally(told(e)));
            }
        }
    }

    private List<Runnable> transact(List<Job<?>> jobs) throws SQLException {
        Writer open = open();
        List<Runnable> afterwards = new ArrayList<>(jobs.size());
        open.run("BEGIN IMMEDIATE");
        for (Job<?> job : jobs) {
            afterwards.add(job.perform(open));
        }
        open.run("COMMIT");
        return afterwards;
    }

    private static Throwable told(Throwable failure) {
        return failure instanceof SQLException e ? Failures.unavailable("writing", e) : failure;
    }

    private Writer open() throws SQLException {
        if (writer == null) {
            writer = new Writer(connections.forWriting());
        }
        return writer;
    }

    /** Where even this fails, the connection goes, and its transaction with it. */
    private void rollBack() {
        Writer failed = writer;
        if (failed == null) {
            return;
        }
        try {
            failed.run("ROLLBACK");
        } catch (SQLException e) {
            writer = null;
            close(failed);
        }
    }

    private static void close(Writer failed) {
        try {
            failed.close();
        } catch (SQLException e) {
            // It could not be used before either; a new one takes its place.
        }
    }

    /** Moves what was written from the log into the file itself, and leaves. */
    @Override
    public void close() {
        try (Writer open = open()) {
            open.emptyLog();
        } catch (SQLException e) {
            // A full disk, say: the log is as lasting as the file, and the next start reads it.
            LOG.atWarn().setCause(e).log("the store's log stays beside its file until the next start");
        }
    }
}
