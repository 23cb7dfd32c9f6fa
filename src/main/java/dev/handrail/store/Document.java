package dev.handrail.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something kept, as a feature wrote it.
 *
 * @param partition what it belongs to and is changed together with; any text of at most 1,000 characters
 * @param id unique in its partition; any text of at most 900 characters
 * @param kind what it is, by the name its feature gave it; letters, digits and hyphens
 * @param body a JSON object
 * @param due when somebody has to do something about it, if ever
 * @param expiresAt when it may be forgotten, by the system's time: from then on it is not found any more
 */
public record Document(
        String partition,
        String id,
        String kind,
        String body,
        @Nullable Due due,
        @Nullable Instant expiresAt) {
    /**
     * When a document has to be looked at.
     *
     * @param shard which share of all due work it belongs to, from 0 to {@link #SHARDS} - 1
     * @param at from when, by the product's time; kept to the millisecond
     */
    public record Due(int shard, Instant at) {
        /** Into so many shares is due work divided, for instances to take. */
        public static final int SHARDS = 64;

        public Due {
            if (shard < 0 || shard >= SHARDS) {
                throw new IllegalArgumentException("no such shard: " + shard);
            }
        }

        /** The shard of everything that belongs to a tenant, so that one instance sees to all of it. */
        public static int shardOf(String tenantId) {
            return Math.floorMod(tenantId.hashCode() * 0x9E3779B9 >>> 16, SHARDS);
        }
    }
}
