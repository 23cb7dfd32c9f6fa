package dev.handrail.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Another store whose commits are counted and timed, by result, as {@code handrail.store.commits}, whose costs are
 * summed up by operation as {@code handrail.store.charge} where the database charges for what it is asked, and which
 * knows whether the last commit could be made.
 */
final class WatchedStore implements OwnedStore {
    static final String NAME = "handrail.store.commits";
    static final String CHARGE = "handrail.store.charge";

    private enum Result {
        COMMITTED,
        CONFLICT,
        UNAVAILABLE,
        REFUSED
    }

    private final OwnedStore store;
    private final MeterRegistry meters;
    private volatile boolean failing;

    WatchedStore(OwnedStore store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    /** The last commit could not be made, so that the next may fail as well. */
    boolean isFailing() {
        return failing;
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        Timer.Sample timed = Timer.start(meters);
        Result result = Result.REFUSED;
        try {
            CommitResult told = charged("commit", () -> store.commit(partition, writes));
            failing = false;
            result = told instanceof CommitResult.Conflict ? Result.CONFLICT : Result.COMMITTED;
            return told;
        } catch (StoreUnavailable e) {
            failing = true;
            result = Result.UNAVAILABLE;
            throw e;
        } finally {
            timed.stop(meters.timer(NAME, "result", result.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        return charged("read", () -> store.read(partition, id));
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        return charged("query", () -> store.query(partition, kind, after, most));
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return charged("due", () -> store.findDue(shards, now, most));
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return charged("all", () -> store.all(after, most));
    }

    private <T> T charged(String operation, Supplier<T> asked) {
        Charges charges = new Charges();
        try {
            return charges.during(asked);
        } finally {
            double units = charges.total().units();
            if (units > 0) {
                meters.summary(CHARGE, "operation", operation).record(units);
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
