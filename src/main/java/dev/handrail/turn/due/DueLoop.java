package dev.handrail.turn.due;

import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for what is due in the shards that this instance holds, the longest due first, and has it seen to. */
@Component
public final class DueLoop {
    private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);

    /** More than may be in hand of one tenant, so that others of its shard are seen beside them. */
    private static final int AT_ONCE = 500;

    private final DocumentStore store;
    private final Shards shards;
    private final Postpone postpone;
    private final DueLag lag;
    private final ProductTime time;
    private final Resting resting;
    private final Map<String, DueWork> works = new HashMap<>();

    /**
     * @throws IllegalStateException when two works claim one kind
     */
    public DueLoop(
            DocumentStore store,
            Shards shards,
            Postpone postpone,
            DueLag lag,
            ProductTime time,
            Collection<? extends DueWork> works) {
        this.store = store;
        this.shards = shards;
        this.postpone = postpone;
        this.lag = lag;
        this.time = time;
        resting = new Resting(time);
        for (DueWork work : works) {
            for (String kind : work.kinds()) {
                DueWork other = this.works.putIfAbsent(kind, work);
                if (other != null) {
                    throw new IllegalStateException("due documents of the kind " + kind + " are claimed twice");
                }
            }
        }
    }

    /** One round over everything that is due now; tells whether there was anything. */
    public boolean goRound() {
        shards.keep();
        new HashSet<>(works.values()).forEach(DueWork::keepHold);
        Set<Integer> held = shards.held();
        if (held.isEmpty()) {
            lag.note(List.of(), time.instant());
            return false;
        }
        Set<Integer> left = new TreeSet<>(held);
        List<Stored> due = store.findDue(left, time.instant(), AT_ONCE);
        lag.note(due, time.instant());
        boolean any = !due.isEmpty();
        seeTo(due);
        // Of a page that is full, some may be in hand or wait: nobody else's work waits behind the largest crowd.
        while (due.size() == AT_ONCE && left.size() > 1) {
            left.remove(mostCrowded(due));
            due = store.findDue(left, time.instant(), AT_ONCE);
            seeTo(due);
        }
        return any;
    }

    private void seeTo(List<Stored> due) {
        for (Stored document : due) {
            Document.Due at = document.document().due();
            // A lease may end in the middle of a round; from then on somebody else sees to it.
            if (at != null && shards.held().contains(at.shard()) && !resting.is(document)) {
                seeTo(document);
            }
        }
    }

    private static int mostCrowded(List<Stored> due) {
        Map<Integer, Integer> crowds = new TreeMap<>();
        for (Stored document : due) {
            Optional.ofNullable(document.document().due()).ifPresent(at -> crowds.merge(at.shard(), 1, Integer::sum));
        }
        return Collections.max(crowds.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private void seeTo(Stored due) {
        DueWork work = works.get(due.document().kind());
        try {
            if (work == null) {
                throw new IllegalStateException("nobody sees to due documents of the kind "
                        + due.document().kind());
            }
            work.doIt(due);
            postpone.worked(due);
        } catch (StoreUnavailable e) {
            // It may be this partition alone that is busy, full or broken: it must not keep all others waiting.
            resting.begin(due);
            LOG.atWarn()
                    .addKeyValue("kind", due.document().kind())
                    .addKeyValue("id", due.document().id())
                    .addKeyValue("reason", e.getMessage())
                    .log("the store did not do something due; it is left alone for a while");
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("kind", due.document().kind())
                    .addKeyValue("id", due.document().id())
                    .log("something due could not be done; it is tried again later");
            postpone(due);
        }
    }

    private void postpone(Stored due) {
        try {
            postpone.again(due);
        } catch (StoreUnavailable e) {
            resting.begin(due);
        }
    }

    /** When something of any shard is due next, until then; for whoever moves the clock. */
    public Optional<Instant> next(Instant until) {
        Set<Integer> all = IntStream.range(0, Document.Due.SHARDS).boxed().collect(Collectors.toSet());
        return store.findDue(all, until, 1).stream()
                .flatMap(stored -> Optional.ofNullable(stored.document().due()).stream())
                .map(Document.Due::at)
                .findFirst();
    }
}
