package dev.handrail.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another store, which is asked but once where {@link ReadOnce} says so. */
final class RememberingStore implements OwnedStore {
    private final OwnedStore store;

    RememberingStore(OwnedStore store) {
        this.store = store;
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        return ReadOnce.read(partition, id, () -> store.read(partition, id));
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        return ReadOnce.query(partition, kind, after, most, () -> store.query(partition, kind, after, most));
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        try {
            return store.commit(partition, writes);
        } finally {
            // Whether it was made or not: somebody else may have been faster.
            ReadOnce.forget(partition);
        }
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
