package dev.handrail.engagement.data;

import dev.handrail.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was forgotten, in a file beside the database and not in it: an older backup that is restored does not have it, and
 * would bring back what people were promised is gone. A line is the id of an engagement, or a digest of a person's.
 */
@Component
final class ErasureLog {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureLog.class);
    private static final String NAME = "erased.log";

    private final Path file;

    ErasureLog(StoreSettings settings) {
        file = settings.dataDir().resolve(NAME);
    }

    synchronized void add(String line) {
        try {
            if (all().contains(line)) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            // The receipt in the store says it as well; what is lost is the protection against an older backup.
            LOG.atError().setCause(e).addKeyValue("file", file).log("an erasure could not be noted beside the store");
        }
    }

    synchronized Set<String> all() throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
