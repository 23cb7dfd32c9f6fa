package dev.handrail.store.sqlite;

import dev.handrail.store.StoreRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Brings a file to the newest schema that this program knows, or refuses one that it cannot work on. */
final class MigrateSchema {
    private MigrateSchema() {}

    /** @throws StoreRefused where the file is no database of Handrail's, or is one of a later release's */
    static void migrate(Connections connections, SchemaScripts scripts) throws SQLException {
        try (Connection connection = connections.forWriting();
                Statement statement = connection.createStatement()) {
            // All in one transaction, so that a start that is killed leaves the old schema or the new one.
            statement.execute("BEGIN IMMEDIATE");
            int schema = number(statement, "PRAGMA user_version");
            check(connections, statement, schema, scripts);
            if (schema < scripts.newest()) {
                for (String script : scripts.after(schema)) {
                    statement.executeUpdate(script);
                }
                statement.execute("PRAGMA user_version = " + scripts.newest());
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            if (Failures.is(e, SQLiteErrorCode.SQLITE_NOTADB) || Failures.is(e, SQLiteErrorCode.SQLITE_CORRUPT)) {
                throw notOurs(connections, e);
            }
            throw e;
        }
    }

    static void check(Connections connections, Statement statement, int schema, SchemaScripts scripts)
            throws SQLException {
        if (schema == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") > 0) {
            throw notOurs(connections, null);
        }
        if (schema > scripts.newest()) {
            int oldest = number(statement, "SELECT oldest_reader FROM compatibility");
            if (oldest > scripts.newest()) {
                throw new StoreRefused(
                        connections.file() + " was written by a later release of Handrail (schema " + schema
                                + "; this one knows " + scripts.newest() + ")",
                        "Start that release, or restore a backup from before the update.",
                        null);
            }
        }
    }

    static StoreRefused notOurs(Connections connections, @Nullable SQLException cause) {
        return new StoreRefused(
                connections.file() + " is no database of Handrail's, or is damaged",
                "Restore a backup (the command restore), move the file away to begin without data, or name another"
                        + " folder by " + DataFolder.SETTING + '.',
                cause);
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
