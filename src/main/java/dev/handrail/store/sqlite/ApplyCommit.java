package dev.handrail.store.sqlite;

import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.Write;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the changes of one commit, or none, within a transaction that others share. */
final class ApplyCommit {
    private ApplyCommit() {}

    static CommitResult apply(Writer writer, List<Write> writes, Instant now) throws SQLException {
        writer.run("SAVEPOINT one");
        CommitResult result = applyAll(writer, writes, now);
        if (result instanceof Conflict) {
            writer.run("ROLLBACK TO one");
        }
        writer.run("RELEASE one");
        return result;
    }

    private static CommitResult applyAll(Writer writer, List<Write> writes, Instant now) throws SQLException {
        List<String> versions = new ArrayList<>(writes.size());
        for (Write write : writes) {
            String version = writer.apply(write, now);
            if (version == null) {
                return new Conflict(write.id());
            }
            versions.add(version);
        }
        return new Committed(List.copyOf(versions));
    }
}
