package dev.handrail.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store that forgets with its process: the contract and nothing else. */
public final class MemoryStore implements DocumentStore {
    private record Key(String partition, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::partition).thenComparing(Key::id).compare(this, other);
        }
    }

    private final TreeMap<Key, Stored> documents = new TreeMap<>();
    private final Clock systemClock;
    private long versions;

    public MemoryStore(Clock systemClock) {
        this.systemClock = systemClock;
    }

    @Override
    public synchronized Optional<Stored> read(String partition, String id) {
        return Optional.ofNullable(documents.get(new Key(partition, id))).filter(this::isThere);
    }

    @Override
    public synchronized Page query(String partition, String kind, @Nullable String after, int most) {
        return page(after == null ? null : new Key(partition, after), most, stored -> {
            Document document = stored.document();
            return document.partition().equals(partition) && document.kind().equals(kind);
        });
    }

    @Override
    public synchronized Page all(@Nullable String after, int most) {
        int gap = after == null ? 0 : after.indexOf('\n');
        return page(
                after == null ? null : new Key(after.substring(0, gap), after.substring(gap + 1)),
                most,
                stored -> true);
    }

    private Page page(@Nullable Key after, int most, Predicate<Stored> wanted) {
        List<Stored> found = (after == null ? documents : documents.tailMap(after, false))
                .values().stream()
                        .filter(wanted)
                        .filter(this::isThere)
                        .limit(most + 1L)
                        .toList();
        if (found.size() <= most) {
            return new Page(found, null);
        }
        Document last = found.get(most - 1).document();
        return new Page(found.subList(0, most), last.id());
    }

    @Override
    public synchronized CommitResult commit(String partition, List<Write> writes) {
        check(partition, writes);
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
        Key key = new Key(write.partition(), write.id());
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

    private static void check(String partition, List<Write> writes) {
        Set<String> ids = new HashSet<>();
        long bytes = 0;
        for (Write write : new ArrayList<>(writes)) {
            if (!write.partition().equals(partition) || !ids.add(write.id())) {
                throw new IllegalArgumentException("not one write for each document of " + partition);
            }
            bytes += switch (write) {
                case Write.Create(Document document) -> document.body().getBytes(StandardCharsets.UTF_8).length;
                case Write.Replace(Document document, String _) ->
                    document.body().getBytes(StandardCharsets.UTF_8).length;
                case Write.Delete _ -> 0;
            };
        }
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("nothing to commit");
        }
        if (writes.size() > MOST_WRITES || bytes > MOST_BYTES) {
            throw new CommitTooLarge(writes.size() + " writes of " + bytes + " bytes");
        }
    }
}
