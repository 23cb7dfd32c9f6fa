package dev.handrail.teams.incoming;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a token is believed. */
sealed interface Verdict {
    /**
     * It is, for what its claims say.
     *
     * @param claims what the token says
     * @param endorsements the channels its key may speak for
     */
    record Trusted(Claims claims, Set<String> endorsements) implements Verdict {}

    /**
     * It is not.
     *
     * @param reason for the log, not for the sender
     */
    record Refused(String reason) implements Verdict {}

    /**
     * It cannot be known now: the sender may try again.
     *
     * @param reason for the log, not for the sender
     */
    record Undecided(String reason) implements Verdict {}

    /**
     * The claims that count.
     *
     * @param serviceUrl the connector the token was made for
     */
    record Claims(
            String keyId,
            @Nullable Instant notBefore,
            Instant expiresAt,
            @Nullable String serviceUrl) {}
}
