package dev.handrail.turn.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.chat.Place;
import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where messages were refused for a reason that may go: a place, or a whole tenant where its administrator switched the
 * bot off. Whatever comes from there, and for a tenant whatever is accepted there, says that the reason may be gone; the
 * due loop then looks at what was refused. What is noted of that is lost with the store's next outage at most, and comes
 * with the next thing heard.
 */
@Component
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** For so long is a place not looked at again by this process: most are well. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(5);

    /** Longer than anything is worth showing. */
    private static final Duration LONGEST_WORTH = Duration.ofDays(15);

    private final DocumentStore store;
    private final ProductTime time;
    private final SystemTime systemTime;
    private final Cache<String, Instant> well =
            Caffeine.newBuilder().maximumSize(200_000).build();

    public Troubles(DocumentStore store, ProductTime time, SystemTime systemTime) {
        this.store = store;
        this.time = time;
        this.systemTime = systemTime;
    }

    /** Everything in a tenant, by its administrator's doing. */
    public static String ofTenant(String tenantId) {
        return "tenant:" + tenantId;
    }

    /** Something came from there. */
    public void heardFrom(Place place) {
        look(place.partition());
        look(ofTenant(place.tenantId()));
    }

    /** Something was accepted there. */
    void acceptedIn(Place place) {
        look(ofTenant(place.tenantId()));
    }

    private void look(String where) {
        Instant now = time.instant();
        @Nullable Instant lookedAt = well.getIfPresent(where);
        if (lookedAt != null && now.isBefore(lookedAt.plus(LOOKED_AT))) {
            return;
        }
        well.put(where, now);
        try {
            store.read(where, Trouble.ID)
                    .filter(stored -> stored.document().due() == null)
                    .ifPresent(stored -> mark(stored, now));
        } catch (StoreUnavailable e) {
            well.invalidate(where);
            LOG.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .log("it could not be looked up whether anything waits for what was heard; the next time does");
        }
    }

    /** Where others were faster, they heard the same. */
    private void mark(Stored stored, Instant now) {
        Trouble trouble = Trouble.read(stored);
        if (!trouble.partitions().isEmpty()) {
            String where = stored.document().partition();
            Document heard = trouble.heard(now).in(where, now, systemTime.now());
            store.commit(where, List.of(new Write.Replace(heard, stored.version())));
        }
    }

    /**
     * Something of a partition was refused there.
     *
     * @param where a place's partition, or {@link #ofTenant}
     * @return whether that is noted; otherwise others were faster, and it is to be tried again
     */
    public boolean note(String where, String tenantId, String partition) {
        Optional<Stored> there = store.read(where, Trouble.ID);
        Instant now = time.instant();
        Trouble before = there.map(Trouble::read).orElseGet(() -> Trouble.begun(tenantId, now));
        Trouble after = before.with(partition);
        boolean noted = there.filter(this::isKeptLongEnough).isPresent() && after.equals(before)
                || store.commit(where, List.of(Write.put(after.in(where, now, systemTime.now()), there)))
                        instanceof CommitResult.Committed;
        // What was heard until now says nothing about what is refused from now on.
        well.invalidate(where);
        return noted;
    }

    /** It is not written with each refusal; but it must not be forgotten before what was refused is. */
    private boolean isKeptLongEnough(Stored there) {
        Instant end = there.document().expiresAt();
        return end == null || end.isAfter(systemTime.now().plus(LONGEST_WORTH));
    }
}
