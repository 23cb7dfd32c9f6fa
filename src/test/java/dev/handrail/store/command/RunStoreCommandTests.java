package dev.handrail.store.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RunStoreCommandTests {
    @TempDir
    private Path temporary;

    private final SettableClock clock = new SettableClock();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void backsUpAProgramThatRunsAndRestoresItOnceItStopped() {
        Path data = temporary.resolve("data");
        String file = temporary.resolve("backup.db").toString();
        try (SqliteStore store = open(data)) {
            create(store, "first");

            assertThat(run("backup", file, data)).isZero();
            assertThat(printed()).isEqualTo("backed up 1 document to " + file + "\n");

            assertThat(run("restore", file, data)).isOne();
            assertThat(printed())
                    .contains("is in use by another Handrail: process "
                            + ProcessHandle.current().pid())
                    .contains("Stop that one first");
            create(store, "second");
        }

        assertThat(run("restore", file, data)).isZero();

        assertThat(printed()).contains("kept what was there as " + data).contains("restored 1 document from " + file);
        try (SqliteStore store = open(data)) {
            assertThat(store.all(null, 10).documents()).hasSize(1);
        }
    }

    @Test
    void movesHouseByExportAndImport() {
        Path from = temporary.resolve("from");
        Path into = temporary.resolve("into");
        String file = temporary.resolve("export.jsonl").toString();
        try (SqliteStore store = open(from)) {
            create(store, "first");
            create(store, "second");
            assertThat(run("export", file, from)).isOne();
            assertThat(printed()).contains("is in use by another Handrail");
        }

        assertThat(run("export", file, from)).isZero();
        assertThat(printed()).isEqualTo("exported 2 documents to " + file + "\n");
        assertThat(run("import", file, into)).isZero();
        assertThat(printed()).isEqualTo("imported and read back 2 documents from " + file + "\n");

        assertThat(run("import", file, into)).isOne();
        assertThat(printed()).contains("The store is not empty");
    }

    @Test
    void aBrokenFileIsToldWithItsLineAndWithoutAStackTrace() throws Exception {
        Path file = Files.writeString(temporary.resolve("broken.jsonl"), "{\"format\":\"handrail-documents\",");

        assertThat(run("import", file.toString(), temporary.resolve("data"))).isOne();

        assertThat(printed()).startsWith(file + ":1: the file was cut off here").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "export", "import"})
    void saysHowItIsCalledWhereNoFileIsNamed(String command) {
        assertThat(RunStoreCommand.knows(command)).isTrue();
        for (List<String> arguments : List.of(List.of(command), List.of(command, ""), List.of(command, "a", "b"))) {
            assertThat(RunStoreCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                    .isEqualTo(2);
            assertThat(printed()).isEqualTo("usage: " + command + " FILE [--handrail.data-dir=FOLDER]\n");
        }
    }

    @Test
    void knowsNoOtherCommand() {
        assertThat(RunStoreCommand.knows("--server.port=1")).isFalse();
        assertThat(RunStoreCommand.knows("BACKUP")).isFalse();
    }

    @Test
    void aSettingThatIsNoneIsNamed(CapturedOutput output) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThat(RunStoreCommand.run(List.of("export", "a", "--handrail.data-dri=x"), out))
                .isOne();

        assertThat(output).contains("handrail.data-dri is not a setting of Handrail");
    }

    private int run(String command, String file, Path data) {
        List<String> arguments = new ArrayList<>(List.of(command, "--handrail.data-dir=" + data, file));
        return RunStoreCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    /** What was printed since the last time. */
    private String printed() {
        String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        printed.reset();
        return text;
    }

    private SqliteStore open(Path data) {
        return SqliteStore.open(data, clock.time());
    }

    private static void create(SqliteStore store, String id) {
        var document = new Document("home", id, "note", "{}", null, null);
        store.commit("home", List.of(new Write.Create(document)));
    }
}
