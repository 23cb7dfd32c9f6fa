package dev.handrail.store.cosmos.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The container's documents, and how they change. */
final class Documents {
    /** What became of one change: the status, the ETag or empty text, and what it cost. */
    record Outcome(int status, String etag, double units) {
        boolean isDone() {
            return status < 300;
        }
    }

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int FAILED_WITH_ANOTHER = 424;

    private final Map<String, TreeMap<String, Item>> partitions = new HashMap<>();
    private final Clock clock;
    private long last;

    Documents(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Item> read(String partition, String id) {
        return Optional.ofNullable(of(partition).get(id)).filter(item -> item.isThere(seconds()));
    }

    /** All that is there now, in the order of their making. */
    synchronized Stream<Item> all() {
        return partitions.values().stream()
                .flatMap(partition -> partition.values().stream())
                .filter(item -> item.isThere(seconds()))
                .sorted(Comparator.comparingLong(Item::number))
                .toList()
                .stream();
    }

    /** How many changes there were. */
    synchronized long lsn() {
        return last;
    }

    /** All of them or none; where one fails, the others fail with it. */
    synchronized List<Outcome> apply(String partition, List<Change> changes) {
        TreeMap<String, Item> before = new TreeMap<>(of(partition));
        List<Outcome> outcomes = new ArrayList<>();
        for (Change change : changes) {
            Outcome outcome = apply(of(partition), change);
            if (!outcome.isDone()) {
                partitions.put(partition, before);
                return failed(changes.size(), outcomes.size(), outcome);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static List<Outcome> failed(int size, int index, Outcome culprit) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            outcomes.add(i == index ? culprit : new Outcome(FAILED_WITH_ANOTHER, "", 0));
        }
        return outcomes;
    }

    private Outcome apply(TreeMap<String, Item> partition, Change change) {
        Item there = Optional.ofNullable(partition.get(change.id()))
                .filter(item -> item.isThere(seconds()))
                .orElse(null);
        if (change.kind() == Change.Kind.CREATE ? there != null : there == null) {
            return refused(change.kind() == Change.Kind.CREATE ? 409 : 404);
        }
        if (there != null && change.ifMatch() != null && !change.ifMatch().equals(there.etag())) {
            return refused(412);
        }
        ObjectNode body = change.body();
        if (body == null) {
            partition.remove(change.id());
            last++;
            return new Outcome(204, "", there == null ? Prices.LEAST : Prices.writing(there.body()));
        }
        if (Request.JSON.writeValueAsBytes(body).length > MOST_BYTES) {
            return refused(413);
        }
        Item item = new Item(there == null ? ++last : there.number(), stamped(body));
        partition.put(change.id(), item);
        return new Outcome(there == null ? 201 : 200, item.etag(), Prices.writing(item.body()));
    }

    private static Outcome refused(int status) {
        return new Outcome(status, "", Prices.LEAST);
    }

    private ObjectNode stamped(ObjectNode body) {
        last++;
        return body.deepCopy()
                .put("_rid", Catalog.rid(last))
                .put("_self", "")
                .put("_attachments", "attachments/")
                .put("_etag", "\"" + UUID.randomUUID() + "\"")
                .put("_ts", seconds());
    }

    private TreeMap<String, Item> of(String partition) {
        return partitions.computeIfAbsent(partition, _ -> new TreeMap<>());
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }
}
