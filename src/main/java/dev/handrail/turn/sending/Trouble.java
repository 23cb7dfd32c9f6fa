package dev.handrail.turn.sending;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somewhere messages were refused.
 *
 * @param tenantId whose it is
 * @param partitions where those messages are, each once
 * @param todo so many of them, from the first, are to be looked at in this round
 * @param rounds how often that was gone through lately
 * @param notBefore when it may be gone through next: who refuses again is asked later each time
 * @param heardAt when something was heard from there, in a round that is not over; what was refused later stays refused
 */
public record Trouble(
        String tenantId,
        List<String> partitions,
        int todo,
        int rounds,
        Instant notBefore,
        @Nullable Instant heardAt) {
    public static final String KIND = "trouble";
    public static final String ID = "trouble";

    /** So many partitions are remembered; of more than that, others are not brought back by themselves. */
    private static final int MOST = 500;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int GROWTH = 4;

    /** After so long without any it is forgotten, as the ledgers of its messages are. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public Trouble {
        partitions = List.copyOf(partitions);
    }

    public static Trouble begun(String tenantId, Instant now) {
        return new Trouble(tenantId, List.of(), 0, 0, now, null);
    }

    public static Trouble read(Stored stored) {
        return JSON.readValue(stored.document().body(), Trouble.class);
    }

    /** @param systemNow the system's time, which documents expire by */
    public Document in(String where, Instant now, Instant systemNow) {
        boolean isDue = heardAt != null;
        Instant at = now.isAfter(notBefore) ? now : notBefore;
        return new Document(
                where,
                ID,
                KIND,
                JSON.writeValueAsString(this),
                isDue ? new Document.Due(Document.Due.shardOf(tenantId), at) : null,
                isDue ? null : systemNow.plus(KEPT));
    }

    /** With one more partition; the same where it is known, or there is no room for it. */
    public Trouble with(String partition) {
        if (partitions.contains(partition) || partitions.size() >= MOST) {
            return this;
        }
        List<String> more = new ArrayList<>(partitions);
        more.add(partition);
        return new Trouble(tenantId, more, todo, rounds, notBefore, heardAt);
    }

    Trouble heard(Instant now) {
        return new Trouble(tenantId, partitions, partitions.size(), rounds, notBefore, now);
    }

    /**
     * After some were looked at.
     *
     * @param looked so many, from the first
     * @param kept those of them where something is still refused
     * @param again those of them that are to be looked at once more in this round
     */
    public Trouble looked(int looked, List<String> kept, List<String> again, Instant now) {
        List<String> left = new ArrayList<>(again);
        left.addAll(partitions.subList(looked, partitions.size()));
        left.addAll(kept);
        int still = todo - looked + again.size();
        return still > 0
                ? new Trouble(tenantId, left, still, rounds, notBefore, heardAt)
                : new Trouble(tenantId, left, 0, rounds + 1, now.plus(wait(rounds)), null);
    }

    private static Duration wait(int rounds) {
        Duration grown = FIRST.multipliedBy((long) Math.pow(GROWTH, Math.min(rounds, 8)));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
}
