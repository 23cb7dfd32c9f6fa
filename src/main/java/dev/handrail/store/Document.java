package dev.handrail.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something kept, as a feature wrote it. Its texts hold any character, but no half of a surrogate pair: no database
 * would give that back. Instants are kept to the millisecond, and cut to it here already.
 *
 * @param partition what it belongs to and is changed together with; a text of 1 to 1,000 characters
 * @param id unique in its partition; a text of 1 to 900 characters
 * @param kind what it is, by the name its feature gave it; letters, digits and hyphens
 * @param body a JSON object; a store may give it back with other blanks and another order of keys
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
    private static final int LONGEST_PARTITION = 1_000;
    private static final int LONGEST_ID = 900;

    public Document {
        checkLength("partition", partition, LONGEST_PARTITION);
        checkLength("id", id, LONGEST_ID);
        checkText("partition", partition);
        checkText("id", id);
        checkText("kind", kind);
        checkText("body", body);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void checkLength(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "a document's " + what + " has 1 to " + longest + " characters, not " + text.length());
        }
    }

    private static void checkText(String what, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("half of a surrogate pair in a document's " + what);
        }
    }

    /** The text with a question mark for each half of a character, which people may have written and no store takes. */
    public static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

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
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        /** The shard of everything that belongs to a tenant, so that one instance sees to all of it. */
        public static int shardOf(String tenantId) {
            return Math.floorMod(tenantId.hashCode() * 0x9E3779B9 >>> 16, SHARDS);
        }
    }
}
