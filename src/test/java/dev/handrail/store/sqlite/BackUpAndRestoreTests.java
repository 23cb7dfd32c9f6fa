package dev.handrail.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.Document;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackUpAndRestoreTests {
    @TempDir
    private Path temporary;

    private final SettableClock clock = new SettableClock();
    private Path data = Path.of("data");
    private Path backup = Path.of("backup.db");

    @BeforeEach
    void aStoreWithOneDocument() {
        data = temporary.resolve("data");
        backup = temporary.resolve("backup.db");
        try (SqliteStore store = open()) {
            create(store, "first");
        }
    }

    @Test
    void restoresWhatWasBackedUpAndKeepsWhatWasThere() throws Exception {
        assertThat(BackUpFile.backUp(data, backup)).isOne();
        try (SqliteStore store = open()) {
            create(store, "second");
        }

        RestoreFile.Restored restored = RestoreFile.restore(data, backup, clock.time());

        assertThat(restored.documents()).isOne();
        assertThat(ids()).containsExactly("first");
        try (Database aside = new Database(restored.aside().orElseThrow())) {
            assertThat(aside.number("SELECT count(*) FROM document")).isEqualTo(2);
        }
        assertThat(backup).exists();
        assertThat(filesIn(data))
                .containsExactlyInAnyOrder(
                        "handrail.db", "handrail.lock", "handrail-before-restore-2026-03-02T090000Z.db");
    }

    @Test
    void aBackupOfARunningProgramIsAsItWasAtOneInstant() throws Exception {
        try (SqliteStore store = open()) {
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger acknowledged = new AtomicInteger();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; !enough.get(); i++) {
                    store.commit("pairs", List.of(new Write.Create(note("a" + i)), new Write.Create(note("b" + i))));
                    acknowledged.incrementAndGet();
                }
            });
            while (acknowledged.get() < 20) {
                Thread.onSpinWait();
            }
            int before = acknowledged.get();
            long copied = BackUpFile.backUp(data, backup);
            int after = acknowledged.get();
            enough.set(true);
            writer.join();

            assertThat(copied).isOdd().isBetween(2L * before + 1, 2L * after + 3);
            try (Database copy = new Database(backup)) {
                assertThat(copy.number("SELECT count(*) FROM document WHERE id LIKE 'a%'"))
                        .isEqualTo(copy.number("SELECT count(*) FROM document WHERE id LIKE 'b%'"));
                assertThat(copy.text("PRAGMA integrity_check")).isEqualTo("ok");
            }
        }
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndNeverWrittenOver() throws Exception {
        BackUpFile.backUp(data, backup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> BackUpFile.backUp(data, backup))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("is there already");
        assertThat(filesIn(temporary)).containsExactlyInAnyOrder("data", "backup.db");
    }

    @Test
    void whereNothingIsNothingIsBackedUp() {
        assertThatThrownBy(() -> BackUpFile.backUp(temporary.resolve("nowhere"), backup))
                .isInstanceOfSatisfying(
                        StoreRefused.class,
                        refused -> assertThat(refused.remedy()).contains("handrail.data-dir"));
        assertThat(backup).doesNotExist();
    }

    @Test
    void aRunningProgramIsNotRestoredUnderItsFeet() {
        BackUpFile.backUp(data, backup);
        try (SqliteStore store = open()) {
            create(store, "second");
            assertThatThrownBy(() -> RestoreFile.restore(data, backup, clock.time()))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("is in use by another Handrail: process");
            assertThat(store.read("home", "second")).isPresent();
        }
    }

    @Test
    void whatIsNoSoundBackupIsRefusedAndEverythingStays() throws Exception {
        Path text = Files.writeString(temporary.resolve("text"), "no database".repeat(1_000));
        assertRefused(text);

        BackUpFile.backUp(data, backup);
        byte[] bytes = Files.readAllBytes(backup);
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 7);
        assertRefused(Files.write(temporary.resolve("damaged"), bytes));
        assertRefused(Files.write(temporary.resolve("empty"), new byte[0]));
        assertRefused(temporary.resolve("missing"));
        assertRefused(temporary);

        assertThat(ids()).containsExactly("first");
    }

    private void assertRefused(Path notABackup) throws IOException {
        assertThatThrownBy(() -> RestoreFile.restore(data, notABackup, clock.time()))
                .isInstanceOf(StoreRefused.class);
        assertThat(filesIn(data)).containsExactlyInAnyOrder("handrail.db", "handrail.lock");
    }

    @Test
    void aDamagedFileIsReplacedAndKept() throws Exception {
        BackUpFile.backUp(data, backup);
        Files.writeString(data.resolve("handrail.db"), "broken".repeat(2_000));
        Files.writeString(data.resolve("handrail.db-wal"), "a stranger's log");

        RestoreFile.Restored restored = RestoreFile.restore(data, backup, clock.time());

        assertThat(ids()).containsExactly("first");
        assertThat(restored.aside().orElseThrow()).hasContent("broken".repeat(2_000));
        assertThat(Path.of(restored.aside().orElseThrow() + "-wal")).hasContent("a stranger's log");
    }

    @Test
    void theLogOfAProgramThatWasKilledIsPartOfWhatIsKept() throws Exception {
        BackUpFile.backUp(data, backup);
        Path killed = temporary.resolve("killed");
        try (SqliteStore store = open()) {
            create(store, "only in the log");
            Files.createDirectory(killed);
            for (String file : List.of("handrail.db", "handrail.db-wal")) {
                new ProcessBuilder("cp", data.resolve(file).toString(), killed.toString())
                        .start()
                        .waitFor();
            }
        }
        assertThat(killed.resolve("handrail.db-wal")).isNotEmptyFile();

        RestoreFile.Restored restored = RestoreFile.restore(killed, backup, clock.time());

        try (Database aside = new Database(restored.aside().orElseThrow())) {
            assertThat(aside.number("SELECT count(*) FROM document")).isEqualTo(2);
        }
    }

    @Test
    void restoresIntoAFolderThatIsNotThereYet() {
        BackUpFile.backUp(data, backup);
        Path elsewhere = temporary.resolve("elsewhere");

        assertThat(RestoreFile.restore(elsewhere, backup, clock.time()).aside()).isEmpty();

        try (SqliteStore store = SqliteStore.open(elsewhere, clock.time())) {
            assertThat(store.read("home", "first")).isPresent();
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(data, clock.time());
    }

    private List<String> ids() {
        try (SqliteStore store = open()) {
            return store.all(null, 100).documents().stream()
                    .map(found -> found.document().id())
                    .toList();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void create(SqliteStore store, String id) {
        var document = new Document("home", id, "note", "{}", null, null);
        assertThat(store.commit("home", List.of(new Write.Create(document)))).isInstanceOf(Committed.class);
    }

    private static Document note(String id) {
        return new Document("pairs", id, "note", "{}", null, null);
    }
}
