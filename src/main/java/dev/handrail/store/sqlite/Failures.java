package dev.handrail.store.sqlite;

import dev.handrail.store.StoreUnavailable;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says in the store's terms what SQLite failed with. */
final class Failures {
    private Failures() {}

    /** @param doing what was tried, for the log */
    static StoreUnavailable unavailable(String doing, SQLException failure) {
        return new StoreUnavailable("SQLite, " + doing + ": " + code(failure), failure);
    }

    /** The kind of failure, without the finer distinctions of {@code SQLITE_IOERR_FSYNC} and the like. */
    static boolean is(SQLException failure, SQLiteErrorCode kind) {
        return (failure.getErrorCode() & 0xFF) == kind.code;
    }

    private static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode());
    }
}
