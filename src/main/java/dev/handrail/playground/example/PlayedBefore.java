package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Whether the example was played to its end in this data folder: whoever changes or erases it afterwards does not get it
 * back by a restart.
 */
@Component
@InPlayground
final class PlayedBefore {
    /** The file that says so. */
    static final String MARK = "example-played";

    private static final String WORDS =
            "The example engagement was played in this folder. Without this file, the next start plays what is missing of it.\n";

    private final Path mark;

    PlayedBefore(ExampleSettings settings) {
        mark = settings.dataDir().resolve(MARK);
    }

    boolean isSo() {
        return Files.exists(mark);
    }

    void note() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
