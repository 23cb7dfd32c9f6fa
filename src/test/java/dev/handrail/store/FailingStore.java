package dev.handrail.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store in memory that can be told to fail. */
class FailingStore implements OwnedStore {
    private final DocumentStore store;
    boolean readsFail;
    boolean commitsFail;

    FailingStore(DocumentStore store) {
        this.store = store;
    }

    private void failIf(boolean failing) {
        if (failing) {
            throw new StoreUnavailable("told to fail", null);
        }
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        failIf(readsFail);
        return store.read(partition, id);
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        failIf(readsFail);
        return store.query(partition, kind, after, most);
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        failIf(commitsFail);
        return store.commit(partition, writes);
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        failIf(readsFail);
        return store.findDue(shards, now, most);
    }

    @Override
    public Page all(@Nullable String after, int most) {
        failIf(readsFail);
        return store.all(after, most);
    }

    @Override
    public void close() {}
}
