import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.handrail.store.CommitResult;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Write;
import dev.handrail.store.cosmos.CosmosStore;
import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Fills a store with documents of 2 KB, each due, and measures replacements (each of what its writer read, with another
 * document created, as a turn does), reads, and due queries. With SQLite every commit is on the disk when it is
 * counted.
 *
 * <p>usage: see README.md here; FOLDER or ADDRESS [documents, default 100000] [seconds, default 8]. A new folder is made
 * in FOLDER, on the disk that is to be measured, and removed. At an ADDRESS of Cosmos DB a database of its own is made,
 * with the key of HANDRAIL_COSMOS_KEY, and left there.
 */
class CommitToStore {
    static final SystemTime TIME = new SystemTime(Clock.systemUTC());
    static final int PARTITIONS = 1_000;
    static final Set<Integer> EVERY_SHARD =
            IntStream.range(0, Due.SHARDS).boxed().collect(Collectors.toUnmodifiableSet());
    static final String BODY = "{\"t\":\"" + "x".repeat(2_000) + "\"}";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** What one thread does over and over, by its number. */
    interface Work {
        void once(int thread, int turn);
    }

    public static void main(String[] args) throws Exception {
        int documents = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        if (args[0].matches("https?://.*")) {
            atCosmos(args[0], documents, seconds);
        } else {
            onDisk(Path.of(args[0]), documents, seconds);
        }
    }

    static void onDisk(Path disk, int documents, int seconds) throws Exception {
        Path folder = Files.createTempDirectory(disk, "handrail-bench");
        try (OwnedStore store = SqliteStore.open(folder, TIME)) {
            all(store, documents, seconds);
            System.out.printf(Locale.ROOT, "on disk              %d MiB%n", size(folder) >> 20);
        } finally {
            remove(folder);
        }
    }

    static void atCosmos(String address, int documents, int seconds) throws Exception {
        // Its client tells of each request, which would be measured as well.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        String key = System.getenv("HANDRAIL_COSMOS_KEY");
        try (OwnedStore store = CosmosStore.open(new CosmosSettings(address, key, null, "handrail-bench"), TIME)) {
            all(store, documents, seconds);
        }
    }

    static void all(DocumentStore store, int documents, int seconds) throws Exception {
        fill(store, documents);
        reads(store, documents, seconds);
        due(store, documents, seconds);
        for (int writers : new int[] {1, 8, 64}) {
            commits(store, documents, writers, seconds);
        }
        due(store, documents, seconds);
    }

    static void fill(DocumentStore store, int documents) {
        long start = System.nanoTime();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<Write> writes = new ArrayList<>();
            for (int i = partition; i < documents; i += PARTITIONS) {
                writes.add(new Write.Create(document(i)));
                if (writes.size() == DocumentStore.MOST_WRITES || i + PARTITIONS >= documents) {
                    store.commit("p" + partition, writes);
                    writes.clear();
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "filled               %d documents in %.1f s%n", documents, (System.nanoTime() - start) / 1e9);
    }

    static Document document(int i) {
        return new Document(
                "p" + i % PARTITIONS, "d" + i, "note", BODY, new Due(i % Due.SHARDS, START.plusSeconds(i * 7919L % 1_000_003)), null);
    }

    static void commits(DocumentStore store, int documents, int writers, int seconds) throws Exception {
        measure("commits, " + writers + " writers", writers, seconds, (thread, turn) -> {
            int i = ThreadLocalRandom.current().nextInt(documents / writers) * writers + thread;
            String partition = "p" + i % PARTITIONS;
            if (i >= documents) {
                return;
            }
            String version = store.read(partition, "d" + i).orElseThrow().version();
            Document mark = new Document(
                    partition, writers + "-" + thread + "-" + turn, "mark", "{}", null, START.plusSeconds(1L << 32));
            CommitResult result =
                    store.commit(partition, List.of(new Write.Replace(document(i), version), new Write.Create(mark)));
            if (!(result instanceof CommitResult.Committed)) {
                throw new IllegalStateException("nobody else has this document: " + result);
            }
        });
    }

    static void reads(DocumentStore store, int documents, int seconds) throws Exception {
        for (int readers : new int[] {1, 8}) {
            measure("reads, " + readers + " readers", readers, seconds, (thread, turn) -> {
                int i = ThreadLocalRandom.current().nextInt(documents);
                store.read("p" + i % PARTITIONS, "d" + i).orElseThrow();
            });
        }
    }

    static void due(DocumentStore store, int documents, int seconds) throws Exception {
        Instant late = START.plusSeconds(1_000_003);
        measure("due, all overdue", 1, seconds / 2, (thread, turn) -> expect(store.findDue(EVERY_SHARD, late, 100), 100));
        measure("due, one shard", 1, seconds / 2, (thread, turn) -> expect(store.findDue(Set.of(turn % 64), late, 100), 100));
        measure("due, none", 1, seconds / 2, (thread, turn) -> expect(store.findDue(EVERY_SHARD, START.minusSeconds(1), 100), 0));
    }

    static void expect(List<?> found, int number) {
        if (found.size() != number) {
            throw new IllegalStateException("found " + found.size() + " of " + number);
        }
    }

    static void measure(String what, int threads, int seconds, Work work) throws Exception {
        run(threads, Math.max(1, seconds / 4), work, 1 << 24);
        long start = System.nanoTime();
        long[] times = run(threads, seconds, work, 0);
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.0f/s   p50 %7.3f ms   p99 %7.3f ms   max %7.1f ms%n",
                what,
                times.length / took,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                times[times.length - 1] / 1e6);
    }

    /** @return how long each took, the shortest first */
    static long[] run(int threads, int seconds, Work work, int firstTurn) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> runs = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        long[] times = new long[1024];
                        int turn = 0;
                        for (long now = System.nanoTime(); now < end; turn++) {
                            work.once(thread, firstTurn + turn);
                            long then = System.nanoTime();
                            times = turn == times.length ? Arrays.copyOf(times, turn * 2) : times;
                            times[turn] = then - now;
                            now = then;
                        }
                        return Arrays.copyOf(times, turn);
                    }))
                    .toList();
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> each : runs) {
                all.add(each.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
