package dev.handrail.store.sqlite;

import dev.handrail.store.PageKey;
import dev.handrail.store.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** One connection that reads, with its statements ready. For one thread at a time. */
final class Reader implements AutoCloseable {
    private static final String SELECT = "SELECT " + ReadRow.COLUMNS + " FROM document ";
    private static final String THERE = "(expires_at IS NULL OR expires_at > ?) ";

    private final Connection connection;
    private final PreparedStatement one;
    private final PreparedStatement ofKind;
    private final PreparedStatement due;
    private final PreparedStatement all;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        one = connection.prepareStatement(SELECT + "WHERE partition = ? AND id = ? AND " + THERE);
        ofKind = connection.prepareStatement(SELECT + "INDEXED BY document_by_kind"
                + " WHERE partition = ? AND kind = ? AND id > ? AND " + THERE + "ORDER BY id LIMIT ?");
        due = connection.prepareStatement(SELECT + "INDEXED BY document_by_due"
                + " WHERE due_at <= ? AND ((? >> due_shard) & 1) AND " + THERE + "ORDER BY due_at LIMIT ?");
        all = connection.prepareStatement(
                SELECT + "WHERE (partition, id) > (?, ?) AND " + THERE + "ORDER BY partition, id LIMIT ?");
    }

    List<Stored> one(String partition, String id, Instant now) throws SQLException {
        return read(one, partition, id, now.toEpochMilli());
    }

    List<Stored> ofKind(String partition, String kind, String after, Instant now, int most) throws SQLException {
        return read(ofKind, partition, kind, after, now.toEpochMilli(), most);
    }

    /** @param shards one bit for each, the lowest for shard 0 */
    List<Stored> due(long shards, Instant until, Instant now, int most) throws SQLException {
        return read(due, until.toEpochMilli(), shards, now.toEpochMilli(), most);
    }

    List<Stored> all(PageKey after, Instant now, int most) throws SQLException {
        return read(all, after.partition(), after.id(), now.toEpochMilli(), most);
    }

    private static List<Stored> read(PreparedStatement query, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            query.setObject(i + 1, parameters[i]);
        }
        try (ResultSet rows = query.executeQuery()) {
            return ReadRow.all(rows);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
