package dev.handrail.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Another program's hands on a file. */
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    Database run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    /** How it would go about a query. */
    String plan(String sql) throws SQLException {
        StringBuilder steps = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (rows.next()) {
                steps.append(rows.getString("detail")).append('\n');
            }
        }
        return steps.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
