package dev.handrail.store.sqlite;

import dev.handrail.store.Charges;
import dev.handrail.store.CheckCommit;
import dev.handrail.store.CommitResult;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.PageKey;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the file {@code handrail.db} of a folder that no other process works on. A commit is on the disk when it
 * returns; commits that arrive together reach the disk together.
 */
public final class SqliteStore implements OwnedStore {
    private final SystemTime time;
    private final FolderLock lock;
    private final Readers readers;
    private final WriteQueue queue;
    private final RemoveExpired expiry;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SqliteStore(FolderLock lock, Connections connections, SystemTime time) throws SQLException {
        this.lock = lock;
        this.time = time;
        MigrateSchema.migrate(connections, SchemaScripts.ofTheProduct());
        queue = new WriteQueue(connections);
        readers = new Readers(connections);
        expiry = new RemoveExpired(this::removeExpired);
    }

    /**
     * Opens the file in a folder; makes both unless they are there.
     *
     * @throws StoreRefused where the folder or the file cannot be used, or another process uses it
     */
    public static SqliteStore open(Path folder, SystemTime time) {
        return open(folder, time, Connections::to);
    }

    /** With connections of other limits. */
    static SqliteStore open(Path path, SystemTime time, Function<Path, Connections> connections) {
        DataFolder folder = DataFolder.in(path);
        FolderLock lock = FolderLock.take(folder, time.now());
        try {
            return new SqliteStore(lock, connections.apply(folder.makeDatabase()), time);
        } catch (SQLException e) {
            release(lock);
            throw folder.unusable("cannot be used by SQLite: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        Instant now = time.now();
        return readers.ask(reader -> reader.one(partition, id, now)).stream()
                // SQLite takes every half of a surrogate pair for the same character.
                .filter(found -> found.document().partition().equals(partition)
                        && found.document().id().equals(id))
                .findFirst();
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        Instant now = time.now();
        String start = after == null ? "" : after;
        return page(
                readers.ask(reader -> reader.ofKind(partition, kind, start, now, most + 1)),
                most,
                last -> last.document().id());
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        CheckCommit.check(partition, writes);
        List<Write> all = List.copyOf(writes);
        Charges.add(0);
        return queue.perform(writer -> ApplyCommit.apply(writer, all, time.now()));
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        long bits = shards.stream().mapToLong(shard -> 1L << shard).reduce(0, (a, b) -> a | b);
        return readers.ask(reader -> reader.due(bits, now, time.now(), most));
    }

    @Override
    public Page all(@Nullable String after, int most) {
        Instant now = time.now();
        PageKey start = PageKey.of(after);
        return page(
                readers.ask(reader -> reader.all(start, now, most + 1)),
                most,
                last -> PageKey.of(last.document()).text());
    }

    /** @param found one more than wanted, where there are more */
    private static Page page(List<Stored> found, int most, Function<Stored, String> key) {
        return found.size() <= most
                ? new Page(found, null)
                : new Page(List.copyOf(found.subList(0, most)), key.apply(found.get(most - 1)));
    }

    private int removeExpired() {
        return queue.perform(writer -> writer.deleteExpired(time.now(), RemoveExpired.PORTION));
    }

    /** Removes what has expired now instead of some time. */
    void removeAllExpired() {
        expiry.removeAll();
    }

    /** Finishes what was begun, and leaves one file without its log. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            expiry.close();
            readers.close();
        } finally {
            finish();
        }
    }

    private void finish() {
        try {
            queue.close();
        } finally {
            release(lock);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
