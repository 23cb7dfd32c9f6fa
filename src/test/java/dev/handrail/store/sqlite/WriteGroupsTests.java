package dev.handrail.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.Document;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteGroupsTests {
    @TempDir
    private static Path folder;

    private static int files;

    private final SettableClock clock = new SettableClock();
    private final Connections connections = Connections.to(folder.resolve("handrail-" + files++ + ".db"));
    private final WriteGroups groups;

    WriteGroupsTests() throws SQLException {
        MigrateSchema.migrate(connections, SchemaScripts.ofTheProduct());
        groups = new WriteGroups(connections);
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void aConflictTakesNoOtherCommitOfItsGroupWithIt() throws Exception {
        Job<CommitResult> first = creating("a", "b");
        Job<CommitResult> second = creating("c", "a", "d");
        Job<CommitResult> third = creating("e");

        groups.write(List.of(first, second, third));

        assertThat(first.done().get()).isInstanceOf(Committed.class);
        assertThat(second.done().get()).isEqualTo(new Conflict("a"));
        assertThat(third.done().get()).isInstanceOf(Committed.class);
        assertThat(ids()).isEqualTo("a b e");
    }

    @Test
    void aFailureTakesNoOtherCommitOfItsGroupWithIt() throws Exception {
        Job<CommitResult> first = creating("a");
        Job<CommitResult> failing = Job.of(writer -> {
            ApplyCommit.apply(writer, creates("b"), clock.instant());
            throw new SQLException("no room for this one");
        });
        Job<CommitResult> defective = Job.of(_ -> {
            throw new IllegalArgumentException("a defect");
        });
        Job<CommitResult> last = creating("c");

        groups.write(List.of(first, failing, defective, last));

        assertThat(first.done().get()).isInstanceOf(Committed.class);
        assertThat(last.done().get()).isInstanceOf(Committed.class);
        assertThatThrownBy(() -> failing.done().get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> defective.done().get()).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(ids()).isEqualTo("a c");
    }

    @Test
    void nobodyIsToldBeforeTheTransactionIsOnTheDisk() throws Exception {
        Job<CommitResult> first = creating("a");
        Job<Boolean> watching = Job.of(_ -> first.done().isDone());

        groups.write(List.of(first, watching));

        assertThat(watching.done().get()).isFalse();
    }

    @Test
    void aCommitThatNobodyWaitsForAnyMoreDoesNotHappen() throws Exception {
        Job<CommitResult> givenUp = creating("a");
        givenUp.done().cancel(false);

        groups.write(List.of(givenUp, creating("b")));

        assertThat(ids()).isEqualTo("b");
    }

    @Test
    void aConnectionThatIsLostIsReplaced() throws Exception {
        Job<Boolean> closing = Job.of(writer -> {
            writer.close();
            return true;
        });
        groups.write(List.of(closing));
        assertThatThrownBy(() -> closing.done().get()).hasCauseInstanceOf(StoreUnavailable.class);

        groups.write(List.of(creating("a")));

        assertThat(ids()).isEqualTo("a");
    }

    private Job<CommitResult> creating(String... ids) {
        return Job.of(writer -> ApplyCommit.apply(writer, creates(ids), clock.instant()));
    }

    private static List<Write> creates(String... ids) {
        return List.of(ids).stream()
                .<Write>map(id -> new Write.Create(new Document("home", id, "note", "{}", null, null)))
                .toList();
    }

    private String ids() throws SQLException {
        try (Database file = new Database(connections.file())) {
            return file.text("SELECT group_concat(id, ' ') FROM (SELECT id FROM document ORDER BY id)");
        }
    }
}
