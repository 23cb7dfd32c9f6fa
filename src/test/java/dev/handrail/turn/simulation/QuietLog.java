package dev.handrail.turn.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Keeps what meets a fault on purpose from saying so, thousands of times, for as long as it is open. */
final class QuietLog implements AutoCloseable {
    private final Logger logger;
    private final @Nullable Level before;

    QuietLog() {
        logger = (Logger) LoggerFactory.getLogger("dev.handrail.turn");
        before = logger.getLevel();
        logger.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        logger.setLevel(before);
    }
}
