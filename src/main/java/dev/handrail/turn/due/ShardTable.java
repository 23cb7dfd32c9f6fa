package dev.handrail.turn.due;

import dev.handrail.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who sees to which shards of due work, for all instances of a store to read.
 *
 * @param instances each with the time until which it counts as alive, by the system's time
 * @param holders of the shards that have one
 */
record ShardTable(Map<String, Instant> instances, Map<Integer, String> holders) {
    static final Duration LEASE = Duration.ofSeconds(15);

    static final ShardTable EMPTY = new ShardTable(Map.of(), Map.of());

    boolean isAlive(String instance, Instant now) {
        Instant until = instances.get(instance);
        return until != null && until.isAfter(now);
    }

    Set<Integer> heldBy(String instance) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(instance))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The table once this instance has renewed its lease, taken what is free and left what is more than its share. */
    ShardTable renewedBy(String instance, Instant now) {
        Map<String, Instant> alive = new TreeMap<>(instances);
        alive.put(instance, now.plus(LEASE));
        alive.values().removeIf(until -> !until.isAfter(now));
        Map<Integer, String> held = new TreeMap<>(holders);
        held.values().removeIf(holder -> !alive.containsKey(holder));
        int share = Math.ceilDiv(Document.Due.SHARDS, alive.size());
        List<Integer> mine = held.entrySet().stream()
                .filter(entry -> entry.getValue().equals(instance))
                .map(Map.Entry::getKey)
                .toList();
        mine.stream().skip(share).forEach(held::remove);
        IntStream.range(0, Document.Due.SHARDS)
                .filter(shard -> !held.containsKey(shard))
                // What it has just left is for others.
                .filter(shard -> !mine.contains(shard))
                .limit(Math.max(0, share - mine.size()))
                .forEach(shard -> held.put(shard, instance));
        return new ShardTable(alive, held);
    }

    /** The table once this instance has left. */
    ShardTable leftBy(String instance) {
        Map<String, Instant> alive = new HashMap<>(instances);
        alive.remove(instance);
        Map<Integer, String> held = new HashMap<>(holders);
        held.values().removeIf(instance::equals);
        return new ShardTable(alive, held);
    }
}
