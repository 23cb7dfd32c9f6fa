package dev.handrail.store.sqlite;

import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import dev.handrail.store.Write;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connection that writes, with its statements ready. For one thread only. */
final class Writer implements AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PreparedStatement> frames = new HashMap<>();
    private final Connection connection;
    private final PreparedStatement create;
    private final PreparedStatement replace;
    private final PreparedStatement delete;
    private final PreparedStatement deleteExpired;

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        create = connection.prepareStatement("""
                INSERT INTO document (kind, body, version, due_shard, due_at, expires_at, partition, id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (partition, id) DO UPDATE SET kind = excluded.kind, body = excluded.body,
                    version = excluded.version, due_shard = excluded.due_shard, due_at = excluded.due_at,
                    expires_at = excluded.expires_at
                WHERE document.expires_at <= ?""");
        replace = connection.prepareStatement("""
                UPDATE document SET kind = ?, body = ?, version = ?, due_shard = ?, due_at = ?, expires_at = ?
                WHERE partition = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?) AND version = ?""");
        delete = connection.prepareStatement("""
                DELETE FROM document
                WHERE partition = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?) AND version = ?""");
        deleteExpired = connection.prepareStatement("""
                DELETE FROM document WHERE rowid IN (SELECT rowid FROM document WHERE expires_at <= ? LIMIT ?)""");
    }

    /** Does what SQL says that has neither parameters nor an answer: one of the few that frame transactions. */
    void run(String sql) throws SQLException {
        PreparedStatement statement = frames.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            frames.put(sql, statement);
        }
        statement.execute();
    }

    /** @return the version after it (empty text for a deletion), or nothing where its condition does not hold */
    @Nullable String apply(Write write, Instant now) throws SQLException {
        return switch (write) {
            case Write.Create(Document document) -> put(create, document, now);
            case Write.Replace(Document document, String version) -> {
                replace.setString(10, version);
                yield put(replace, document, now);
            }
            case Write.Delete(String partition, String id, String version) -> {
                delete.setString(1, partition);
                delete.setString(2, id);
                delete.setLong(3, now.toEpochMilli());
                delete.setString(4, version);
                yield delete.executeUpdate() == 1 ? "" : null;
            }
        };
    }

    private @Nullable String put(PreparedStatement statement, Document document, Instant now) throws SQLException {
        String version = Long.toString(random.nextLong(), Character.MAX_RADIX);
        Due due = document.due();
        statement.setString(1, document.kind());
        statement.setString(2, document.body());
        statement.setString(3, version);
        statement.setObject(4, due == null ? null : due.shard());
        statement.setObject(5, due == null ? null : due.at().toEpochMilli());
        Instant expiresAt = document.expiresAt();
        statement.setObject(6, expiresAt == null ? null : expiresAt.toEpochMilli());
        statement.setString(7, document.partition());
        statement.setString(8, document.id());
        statement.setLong(9, now.toEpochMilli());
        return statement.executeUpdate() == 1 ? version : null;
    }

    /** @return how many of those that have expired are gone now, {@code most} at most */
    int deleteExpired(Instant now, int most) throws SQLException {
        deleteExpired.setLong(1, now.toEpochMilli());
        deleteExpired.setInt(2, most);
        return deleteExpired.executeUpdate();
    }

    /** Moves everything from the log into the file itself. */
    void emptyLog() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
