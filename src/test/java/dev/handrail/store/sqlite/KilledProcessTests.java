package dev.handrail.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.StoreRefused;
import dev.handrail.time.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTests {
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void holdsItsFolderUntilItIsKilledAndLosesNothingThatWasAcknowledged() throws Exception {
        Process program = start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            readUntil(printed, acknowledged, 200);
            assertThatThrownBy(() -> SqliteStore.open(folder, clock.time()))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("is in use by another Handrail: process " + program.pid() + ", since ");

            // By its handle, because the process itself would close what it printed.
            program.toHandle().destroyForcibly();
            readUntil(printed, acknowledged, Integer.MAX_VALUE);
        }
        assertThat(program.waitFor()).isNotZero();

        try (SqliteStore store = SqliteStore.open(folder, clock.time());
                Database file = new Database(folder.resolve("handrail.db"))) {
            assertThat(acknowledged)
                    .hasSizeGreaterThanOrEqualTo(200)
                    .allSatisfy(id -> assertThat(store.read("home", id)).isPresent());
            assertThat(file.text("PRAGMA integrity_check")).isEqualTo("ok");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepCommitting.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The last line may have been cut by the kill. */
    private static void readUntil(BufferedReader printed, List<String> ids, int enough) throws IOException {
        StringBuilder id = new StringBuilder();
        while (ids.size() < enough) {
            int next = printed.read();
            if (next < 0) {
                return;
            }
            if (next == '\n') {
                ids.add(id.toString());
                id.setLength(0);
            } else {
                id.append((char) next);
            }
        }
    }
}
