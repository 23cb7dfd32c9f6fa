package dev.handrail.turn.due;

import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Sharing;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.Instance;
import dev.handrail.turn.sending.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shards of due work that this instance holds, by a lease that all instances can read. One that could not renew its
 * lease in time holds nothing.
 */
@Component
public final class Shards implements Members {
    private static final Logger LOG = LoggerFactory.getLogger(Shards.class);

    /** Well before the lease ends, so that one failure loses nothing. */
    static final Duration RENEWED_EVERY = Duration.ofSeconds(5);

    /** A lease is let go this long before others may take it, for what is under way and for clocks that differ. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    /** The first requests of a program take longest, on a busy machine longer than a turn may wait for them. */
    private static final int TRIES_TO_ENTER = 10;

    private static final String PARTITION = "instances";
    private static final String ID = "shards";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentStore store;
    private final Instance instance;
    private final Sharing sharing;
    private final SystemTime time;
    private volatile ShardTable table = ShardTable.EMPTY;
    private volatile Instant renewed = Instant.MIN;

    public Shards(DocumentStore store, Instance instance, Sharing sharing, SystemTime time) {
        this.store = store;
        this.instance = instance;
        this.sharing = sharing;
        this.time = time;
    }

    /** Renews the lease where that is due, and takes or leaves shards so that each instance has its share. */
    synchronized void keep() {
        Instant now = time.now();
        if (renewed.plus(RENEWED_EVERY).isAfter(now) || !change(old -> old.renewedBy(instance.id(), now))) {
            return;
        }
        renewed = now;
    }

    /** Leaves all shards to others, at once. */
    synchronized void leave() {
        renewed = Instant.MIN;
        change(old -> old.leftBy(instance.id()));
    }

    /** The shards that this instance may see to now. */
    Set<Integer> held() {
        boolean certain = renewed.isAfter(Instant.MIN)
                && time.now().isBefore(renewed.plus(ShardTable.LEASE).minus(MARGIN));
        return certain ? table.heldBy(instance.id()) : Set.of();
    }

    /** An instance enters the table before it takes its first turn, so who is not in the newest one is gone. */
    @Override
    public boolean isAlive(String other) {
        if (other.equals(instance.id()) || table.isAlive(other, time.now())) {
            return true;
        }
        return store.read(PARTITION, ID)
                .map(Shards::read)
                .orElse(ShardTable.EMPTY)
                .isAlive(other, time.now());
    }

    /**
     * Enters this instance; where the store lets nobody else in, whoever is still in the table is gone.
     *
     * @throws StoreUnavailable where the store does not answer for many tries
     */
    synchronized void enter() {
        // Who takes turns without being in the table counts as gone: others' changes are no reason to go on without.
        int triesLeft = TRIES_TO_ENTER;
        boolean entered = false;
        while (!entered) {
            try {
                entered = entered(time.now());
            } catch (StoreUnavailable e) {
                if (--triesLeft == 0) {
                    throw e;
                }
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the store lets nobody in yet; asking it again");
            }
        }
    }

    private boolean entered(Instant now) {
        boolean entered =
                change(old -> (sharing.amongInstances() ? old : ShardTable.EMPTY).renewedBy(instance.id(), now));
        renewed = entered ? now : renewed;
        return entered;
    }

    private boolean change(UnaryOperator<ShardTable> how) {
        Optional<Stored> stored = store.read(PARTITION, ID);
        ShardTable old = stored.map(Shards::read).orElse(ShardTable.EMPTY);
        ShardTable changed = how.apply(old);
        Document document = new Document(PARTITION, ID, "shards", JSON.writeValueAsString(changed), null, null);
        Write write = Write.put(document, stored);
        if (!(store.commit(PARTITION, List.of(write)) instanceof CommitResult.Committed)) {
            // Another instance changed it at the same moment; the next round sees what it did.
            return false;
        }
        table = changed;
        return true;
    }

    private static ShardTable read(Stored stored) {
        return JSON.readValue(stored.document().body(), ShardTable.class);
    }
}
