package dev.handrail.store.sqlite;

import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import dev.handrail.store.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents of rows. */
final class ReadRow {
    /** What a row has to begin with. */
    static final String COLUMNS = "partition, id, kind, body, version, due_shard, due_at, expires_at";

    private ReadRow() {}

    static List<Stored> all(ResultSet rows) throws SQLException {
        List<Stored> found = new ArrayList<>();
        while (rows.next()) {
            found.add(one(rows));
        }
        return found;
    }

    private static Stored one(ResultSet row) throws SQLException {
        Instant dueAt = instant(row, 7);
        Document document = new Document(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                dueAt == null ? null : new Due(row.getInt(6), dueAt),
                instant(row, 8));
        return new Stored(document, row.getString(5));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
