package dev.handrail.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTests {
    private static final String HOME = "home";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void keepsEverythingToTheLetterOverARestart() {
        String body = "{ \"b\": 1.0,\n  \"a\": \"é\" }";
        try (SqliteStore store = open()) {
            create(store, "a", body);
        }
        try (SqliteStore store = open()) {
            assertThat(store.read(HOME, "a").orElseThrow().document().body()).isEqualTo(body);
        }
    }

    @Test
    void leavesOneFileWithoutALogWhenItIsClosed() throws Exception {
        try (SqliteStore store = open()) {
            create(store, "a", "{}");
            assertThat(folder.resolve("handrail.db-wal")).isNotEmptyFile();
        }
        assertThat(folder.resolve("handrail.db")).isNotEmptyFile();
        assertThat(folder.resolve("handrail.db-wal")).doesNotExist();
        assertThat(folder.resolve("handrail.db-shm")).doesNotExist();
    }

    @Test
    void isOpenToItsOwnerOnly() throws Exception {
        Path made = folder.resolve("new/data");
        try (SqliteStore store = SqliteStore.open(made, clock.time())) {
            create(store, "a", "{}");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
            for (String file : List.of("handrail.db", "handrail.db-wal", "handrail.db-shm", "handrail.lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void worksInAFolderWhoseNameIsHostile() {
        Path hostile = folder.resolve("a b?cache=shared&mode=memory#'é%41");
        try (SqliteStore store = SqliteStore.open(hostile, clock.time())) {
            create(store, "a", "{}");
        }
        assertThat(hostile.resolve("handrail.db")).isNotEmptyFile();
    }

    @Test
    void aFullDiskLosesNothingAndTheStoreWorksAgainAfterwards() {
        try (SqliteStore store = open(0, 64)) {
            List<String> acknowledged = fill(store);
            assertThat(acknowledged).hasSizeGreaterThan(3);

            assertThat(store.query(HOME, "note", null, 1_000).documents())
                    .extracting(found -> found.document().id())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(create(store, "small", "{}")).isInstanceOf(Committed.class);

            for (String id : acknowledged) {
                String version = store.read(HOME, id).orElseThrow().version();
                store.commit(HOME, List.of(new Write.Delete(HOME, id, version)));
            }
            assertThat(fill(store)).hasSameSizeAs(acknowledged);
        }
        try (SqliteStore store = open()) {
            assertThat(store.read(HOME, "small")).isPresent();
        }
    }

    /** Creates documents until there is no room for another. */
    private static List<String> fill(SqliteStore store) {
        List<String> acknowledged = new ArrayList<>();
        String body = "{\"t\":\"" + "x".repeat(20_000) + "\"}";
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        create(store, "n" + i, body);
                        acknowledged.add("n" + i);
                    }
                })
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("SQLITE_FULL");
        return acknowledged;
    }

    @Test
    void aFileThatAnotherProcessHoldsIsUnavailableUntilItLetsGo() throws Exception {
        try (SqliteStore store = open(50, 0);
                Database other = new Database(folder.resolve("handrail.db"))) {
            create(store, "a", "{}");
            other.run("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> create(store, "b", "{}"))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("SQLITE_BUSY");
            assertThat(store.read(HOME, "a")).isPresent();

            other.run("ROLLBACK");
            assertThat(store.read(HOME, "b")).isEmpty();
            assertThat(create(store, "b", "{}")).isInstanceOf(Committed.class);
        }
    }

    @Test
    void removesWhatHasExpiredFromTheFile() throws Exception {
        try (SqliteStore store = open();
                Database file = new Database(folder.resolve("handrail.db"))) {
            for (int commit = 0; commit < 5; commit++) {
                List<Write> writes = new ArrayList<>();
                for (int i = 0; i < 90; i++) {
                    writes.add(new Write.Create(new Document(
                            HOME,
                            commit + "-" + i,
                            "mark",
                            "{}",
                            null,
                            clock.instant().plusSeconds(i < 89 ? 10 : 11))));
                }
                store.commit(HOME, writes);
            }
            create(store, "kept", "{}");
            clock.advance(Duration.ofSeconds(10));
            assertThat(file.number("SELECT count(*) FROM document")).isEqualTo(451);

            store.removeAllExpired();

            assertThat(file.number("SELECT count(*) FROM document")).isEqualTo(6);
        }
    }

    @Test
    void takesNothingAfterItWasClosed() {
        SqliteStore store = open(50, 0);
        store.close();
        store.close();

        assertThatThrownBy(() -> create(store, "a", "{}"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.read(HOME, "a")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void anInterruptedCallerLearnsThatNobodyKnows() {
        try (SqliteStore store = open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> create(store, "a", "{}")).isInstanceOf(StoreUnavailable.class);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(create(store, "b", "{}")).isInstanceOf(Committed.class);
        }
    }

    @Test
    void aDueQueryAndAPageNeedNoSorting() throws Exception {
        open().close();
        try (Database file = new Database(folder.resolve("handrail.db"))) {
            for (String order : List.of(
                    "FROM document INDEXED BY document_by_due WHERE due_at <= 9 AND ((3 >> due_shard) & 1)"
                            + " AND (expires_at IS NULL OR expires_at > 1) ORDER BY due_at LIMIT 9",
                    "FROM document INDEXED BY document_by_kind WHERE partition = 'a' AND kind = 'b' AND id > 'c'"
                            + " AND (expires_at IS NULL OR expires_at > 1) ORDER BY id LIMIT 9",
                    "FROM document WHERE (partition, id) > ('a', 'b')"
                            + " AND (expires_at IS NULL OR expires_at > 1) ORDER BY partition, id LIMIT 9")) {
                assertThat(file.plan("SELECT body " + order)).contains("SEARCH").doesNotContain("TEMP B-TREE");
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("handrail.db"), "my shopping list\n".repeat(500));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreRefused.class,
                        refused -> assertThat(refused.remedy()).contains("handrail.data-dir"))
                .hasMessageContaining(file + " is no database of Handrail's");
        assertThat(file).hasContent("my shopping list\n".repeat(500));
        Files.delete(file);
        open().close();
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        try (Database other = new Database(folder.resolve("handrail.db"))) {
            other.run("CREATE TABLE shopping (item)");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("is no database of Handrail's");
    }

    private SqliteStore open() {
        return SqliteStore.open(folder, clock.time());
    }

    /** With little patience and room; 0 for the usual. */
    private SqliteStore open(int patienceMillis, int mostPages) {
        Duration patience = patienceMillis == 0 ? Duration.ofSeconds(5) : Duration.ofMillis(patienceMillis);
        return SqliteStore.open(folder, clock.time(), file -> new Connections(file, patience, mostPages));
    }

    private static CommitResult create(DocumentStore store, String id, String body) {
        return store.commit(HOME, List.of(new Write.Create(new Document(HOME, id, "note", body, null, null))));
    }
}
