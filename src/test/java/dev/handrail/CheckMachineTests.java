package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build's first check belongs to no package and is started from its source, so it is compiled here. */
class CheckMachineTests {
    @TempDir
    private static Path compiled;

    @BeforeAll
    static void compile() {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", compiled.toString(), "src/build/CheckMachine.java"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "v18.20.8, false",
        "v20.9.0, false",
        "v20.18.3, false",
        "v20.19.0, true",
        "v21.7.3, false",
        "v22.11.0, false",
        "v22.12.0, true",
        "v24.1.0, true",
        "no version, false"
    })
    void takesTheVersionsOfNodeThatThePageIsBuiltWith(String version, boolean taken) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled.toUri().toURL()})) {
            Method builds = loader.loadClass("CheckMachine").getDeclaredMethod("builds", String.class);
            builds.setAccessible(true);
            assertThat(builds.invoke(null, version)).isEqualTo(taken);
        }
    }

    @Test
    void agreesWithThePagesOwnDemand() throws IOException {
        assertThat(Files.readString(Path.of("src/main/web/package.json")))
                .contains("\"node\": \"^20.19.0 || >=22.12.0\"");
    }
}
