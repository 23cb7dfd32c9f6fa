package dev.handrail.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phase that an engagement is or was in.
 *
 * @param phase its id in the playbooks
 * @param customer the customer's yes to its end
 * @param vendor the vendor's
 */
public record PhaseRun(
        String phase,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable SignOff customer,
        @Nullable SignOff vendor) {}
