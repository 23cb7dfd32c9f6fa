package dev.handrail.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another store whose commits are counted and timed, by result, as {@code handrail.store.commits}, and which knows
 * whether the last one could be made.
 */
final class WatchedStore implements OwnedStore {
    static final String NAME = "handrail.store.commits";

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
            CommitResult told = store.commit(partition, writes);
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
        return store.read(partition, id);
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        return store.query(partition, kind, after, most);
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return store.findDue(shards, now, most);
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return store.all(after, most);
    }

    @Override
    public void close() {
        store.close();
    }
}
