package dev.handrail.engagement.people;

import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets beans that live on find an empty store with every test. */
final class ExchangeableStore implements DocumentStore {
    private @Nullable DocumentStore store;

    void startOver(DocumentStore another) {
        store = another;
    }

    private DocumentStore now() {
        return Objects.requireNonNull(store, "no test has begun");
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        return now().read(partition, id);
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        return now().query(partition, kind, after, most);
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        return now().commit(partition, writes);
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return now().findDue(shards, now, most);
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return now().all(after, most);
    }
}
