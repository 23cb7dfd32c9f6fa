package dev.handrail.engagement;

import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts what it is asked. */
public final class CountingStore implements DocumentStore {
    private final Clock clock;
    private MemoryStore memory;
    public int reads;
    public int queries;
    public int commits;

    CountingStore(Clock clock) {
        this.clock = clock;
        memory = new MemoryStore(clock);
    }

    void forget() {
        memory = new MemoryStore(clock);
        countAnew();
    }

    public void countAnew() {
        reads = 0;
        queries = 0;
        commits = 0;
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        reads++;
        return memory.read(partition, id);
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        queries++;
        return memory.query(partition, kind, after, most);
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return memory.all(after, most);
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        commits++;
        return memory.commit(partition, writes);
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return memory.findDue(shards, now, most);
    }
}
