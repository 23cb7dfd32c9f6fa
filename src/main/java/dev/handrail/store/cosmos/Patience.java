package dev.handrail.store.cosmos;

import java.time.Duration;

/**
 * How long Cosmos DB is waited for. The shortest turn has three seconds for a few reads and two commits.
 *
 * @param request for one answer, with what the client tries again by itself (throttled, above all)
 * @param whole from then on nothing more is tried for the same commit
 * @param attempts so often is a commit tried whose answers do not tell what became of it
 */
record Patience(Duration request, Duration whole, int attempts) {
    static final Patience USUAL = new Patience(Duration.ofMillis(1_500), Duration.ofMillis(2_500), 3);
}
