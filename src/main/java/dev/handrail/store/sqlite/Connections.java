package dev.handrail.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to a file.
 *
 * @param patience how long a connection waits for another process that holds the file
 * @param mostPages how large the file may become, in pages of 4 KiB; 0 for SQLite's own limit
 */
record Connections(Path file, Duration patience, int mostPages) {
    private static final int LARGEST_LOG = 64 << 20;

    static Connections to(Path file) {
        return new Connections(file, Duration.ofSeconds(5), 0);
    }

    /** Each commit on it is on the disk when it returns. */
    Connection forWriting() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LARGEST_LOG);
        if (mostPages > 0) {
            config.setMaxPageCount(mostPages);
        }
        return open(config);
    }

    Connection forReading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(config);
    }

    /** Leaves the file's kind of log as it is, and makes no file. */
    Connection forCopying() throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(config);
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Connection open(SQLiteConfig config) throws SQLException {
        // As an address, because the driver reads settings out of a path with a question mark.
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }
}
