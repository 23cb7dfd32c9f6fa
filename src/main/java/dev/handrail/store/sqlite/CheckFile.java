package dev.handrail.store.sqlite;

import dev.handrail.store.StoreRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks whether a file is a sound database that this program can work on. Changes nothing. */
final class CheckFile {
    private CheckFile() {}

    /**
     * @return how many documents it holds, expired ones included
     * @throws StoreRefused where it is damaged, no database of Handrail's, or one of a later release's
     */
    static long check(Path file, SchemaScripts scripts) {
        Connections connections = Connections.to(file);
        try (Connection connection = connections.forReading();
                Statement statement = connection.createStatement()) {
            String integrity = text(statement, "PRAGMA integrity_check(1)");
            if (!integrity.equals("ok")) {
                throw MigrateSchema.notOurs(connections, new SQLException(integrity));
            }
            int schema = Integer.parseInt(text(statement, "PRAGMA user_version"));
            if (schema == 0) {
                throw MigrateSchema.notOurs(connections, null);
            }
            MigrateSchema.check(connections, statement, schema, scripts);
            return Long.parseLong(text(statement, "SELECT count(*) FROM document"));
        } catch (SQLException e) {
            throw MigrateSchema.notOurs(connections, e);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
