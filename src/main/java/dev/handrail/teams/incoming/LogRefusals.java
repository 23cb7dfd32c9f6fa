package dev.handrail.teams.incoming;

import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;

/** Logs ten refused tokens a minute and counts the others, so that strangers cannot fill the log. */
@Component
final class LogRefusals {
    static final int A_MINUTE = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(LogRefusals.class);

    private final SystemTime time;
    private Instant since = Instant.EPOCH;
    private int refused;

    LogRefusals(SystemTime time) {
        this.time = time;
    }

    /**
     * @param reason why the token is not believed
     * @param ids adds the ids of what came with it
     */
    void log(String reason, UnaryOperator<LoggingEventBuilder> ids) {
        if (isWorthALine()) {
            ids.apply(log.atWarn().addKeyValue("status", 401).addKeyValue("reason", reason))
                    .log("refused");
        }
    }

    private synchronized boolean isWorthALine() {
        Instant now = time.now();
        if (!now.isBefore(since.plus(MINUTE))) {
            if (refused > A_MINUTE) {
                log.atWarn()
                        .addKeyValue("more", refused - A_MINUTE)
                        .addKeyValue("since", since)
                        .log("refused, each without a line of its own");
            }
            since = now;
            refused = 0;
        }
        return ++refused <= A_MINUTE;
    }
}
