package dev.handrail.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store that forgets with its process: the contract and nothing else. */
public class MemoryStore implements DocumentStore {
    private final TreeMap<PageKey, Stored> documents =
            new TreeMap<>(Comparator.comparing(PageKey::partition).thenComparing(PageKey::id));
    private final Clock systemClock;
    private long versions;

    public MemoryStore(Clock systemClock) {
        this.systemClock = systemClock;
    }

    @Override
    public synchronized Optional<Stored> read(String partition, String id) {
        return Optional.ofNullable(documents.get(new PageKey(partition, id))).filter(this::isThere);
    }

    @Override
    public synchronized Page query(String partition, String kind, @Nullable String after, int most) {
        PageKey start = new PageKey(partition, after == null ? "" : after);
        return page(
                start,
                most,
                Document::id,
                document -> document.partition().equals(partition)
                        && document.kind().equals(kind));
    }

    @Override
    public synchronized Page all(@Nullable String after, int most) {
        return page(PageKey.of(after), most, document -> PageKey.of(document).text(), document -> true);
    }

    private Page page(PageKey after, int most, Function<Document, String> key, Predicate<Document> wanted) {
        List<Stored> found = documents.tailMap(after, false).values().stream()
                .filter(stored -> wanted.test(stored.document()))
                .filter(this::isThere)
                .limit(most + 1L)
                .toList();
        if (found.size() <= most) {
            return new Page(found, null);
        }
        return new Page(found.subList(0, most), key.apply(found.get(most - 1).document()));
    }

    @Override
    public synchronized CommitResult commit(String partition, List<Write> writes) {
        CheckCommit.check(partition, writes);
        for (Write write : writes) {
            if (!holds(write)) {
                return new CommitResult.Conflict(write.id());
            }
        }
        return new CommitResult.Committed(writes.stream().map(this::apply).toList());
    }

    private boolean holds(Write write) {
        Optional<Stored> now = read(write.partition(), write.id());
        return switch (write) {
            case Write.Create _ -> now.isEmpty();
            case Write.Replace replace ->
                now.filter(was -> was.version().equals(replace.version())).isPresent();
            case Write.Delete delete ->
                now.filter(was -> was.version().equals(delete.version())).isPresent();
        };
    }

    private String apply(Write write) {
        PageKey key = new PageKey(write.partition(), write.id());
        String version = "v" + ++versions;
        switch (write) {
            case Write.Create(Document document) -> documents.put(key, new Stored(document, version));
            case Write.Replace(Document document, String was) -> documents.put(key, new Stored(document, version));
            case Write.Delete _ -> documents.remove(key);
        }
        return write instanceof Write.Delete ? "" : version;
    }

    @Override
    public synchronized List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return documents.values().stream()
                .filter(this::isThere)
                .filter(stored -> isDue(stored.document().due(), shards, now))
                .sorted(Comparator.comparing(MemoryStore::dueAt))
                .limit(most)
                .toList();
    }

    private static boolean isDue(Document.@Nullable Due due, Set<Integer> shards, Instant now) {
        return due != null && shards.contains(due.shard()) && !due.at().isAfter(now);
    }

    private static Instant dueAt(Stored stored) {
        Document.Due due = stored.document().due();
        return due == null ? Instant.MAX : due.at();
    }

    private boolean isThere(Stored stored) {
        Instant expiresAt = stored.document().expiresAt();
        return expiresAt == null || expiresAt.isAfter(systemClock.instant());
    }
}
