package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStoreTests {
    @TempDir
    Path folder;

    @Import(StoreBeans.class)
    static class OnlyTheStore {
        @Bean
        SystemTime time() {
            return new SettableClock().time();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFolderAndSaysWhoHoldsIt(CapturedOutput output) {
        try (ConfigurableApplicationContext first = start("--handrail.data-dir=" + folder)) {
            assertThat(first.getBean(DocumentStore.class)).isNotNull();
            assertThatThrownBy(() -> start("--handrail.data-dir=" + folder)).hasRootCauseInstanceOf(StoreRefused.class);
        }
        assertThat(output)
                .contains("is in use by another Handrail: process "
                        + ProcessHandle.current().pid())
                .contains("handrail.data-dir (environment: HANDRAIL_DATA_DIR)")
                .doesNotContain("\tat ");

        start("--handrail.data-dir=" + folder).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamedWithTheSetting(CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        assertThatThrownBy(() -> start("--handrail.data-dir=" + file)).hasStackTraceContaining("StoreRefused");

        assertThat(output).contains("The data folder " + file).contains("HANDRAIL_DATA_DIR");
    }

    private static ConfigurableApplicationContext start(String setting) {
        return new SpringApplicationBuilder(OnlyTheStore.class)
                .web(WebApplicationType.NONE)
                .run(setting, "--handrail.mode=playground");
    }
}
