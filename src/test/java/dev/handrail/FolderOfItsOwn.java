package dev.handrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each program that a test starts a data folder of its own unless the test names one, and removes it at the end. */
public final class FolderOfItsOwn implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            Path folder = Files.createTempDirectory("handrail-data");
            // Where the example engagement was played already, it does not talk into a test.
            Files.createFile(folder.resolve("example-played"));
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "a test's own folder", Map.of("handrail.data-dir", folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
