package dev.handrail.store.cosmos;

import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one commit, and finds out what became of it where the answer doesn't tell.
 *
 * <p>Each write has a condition that holds only until it is done, so trying again is never a second effect: it is refused,
 * and what is then read tells whether this commit was there before or somebody else's.
 */
final class CommitWrites {
    private final SendOperations sender;
    private final ReadItems items;
    private final RecallCommit recall;
    private final Patience patience;
    private final SystemTime time;

    CommitWrites(SendOperations sender, ReadItems items, Patience patience, SystemTime time) {
        this.sender = sender;
        this.items = items;
        this.recall = new RecallCommit(items);
        this.patience = patience;
        this.time = time;
    }

    /**
     * @param commit a name that no other commit has
     * @throws StoreUnavailable where it could not be done, or nobody knows
     */
    CommitResult commit(PartitionKey partition, List<Write> writes, String commit) {
        Instant now = time.now();
        for (Write write : writes) {
            if (isVain(write, now)) {
                return new Conflict(write.id());
            }
        }
        List<Operation> operations = new ArrayList<>();
        writes.forEach(write -> operations.add(Operation.of(write, commit, now)));
        return new Course(partition, writes, operations, commit, now).run();
    }

    /** Its condition cannot hold whatever is there. */
    private static boolean isVain(Write write, Instant now) {
        return switch (write) {
            case Write.Create _ -> false;
            case Write.Replace(var _, String version) -> isGone(version, now);
            case Write.Delete(String _, String _, String version) -> isGone(version, now);
        };
    }

    private static boolean isGone(String version, Instant now) {
        return Version.of(version).filter(known -> !known.isExpired(now)).isEmpty();
    }

    /** One commit under way. */
    private final class Course {
        private final PartitionKey partition;
        private final List<Write> writes;
        private final List<Operation> operations;
        private final String commit;
        private final Instant start;
        private int doubts;

        Course(PartitionKey partition, List<Write> writes, List<Operation> operations, String commit, Instant start) {
            this.partition = partition;
            this.writes = writes;
            this.operations = operations;
            this.commit = commit;
            this.start = start;
        }

        CommitResult run() {
            while (true) {
                Optional<CommitResult> result = switch (sender.send(partition, operations)) {
                    case Attempt.Applied(List<String> versions) -> Optional.of(new Committed(versions));
                    case Attempt.Failed(int index) -> refused(index);
                    case Attempt.Doubtful(StoreUnavailable reason) -> doubted(reason);
                };
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }

        /** Nothing where it has to be tried again. */
        private Optional<CommitResult> doubted(StoreUnavailable reason) {
            doubts++;
            Optional<CommitResult> done = recalled();
            if (done.isEmpty() && (doubts >= patience.attempts() || isLate())) {
                throw reason;
            }
            return done;
        }

        /** Nothing where it has to be tried again, because only something that has expired was in the way. */
        private Optional<CommitResult> refused(int index) {
            if (doubts > 0) {
                Optional<CommitResult> done = recalled();
                if (done.isPresent()) {
                    return done;
                }
                if (operations.stream().allMatch(Operation.Delete.class::isInstance)) {
                    throw new StoreUnavailable(
                            "Cosmos DB, committing: what was removed is gone, by whom is unknown", null);
                }
            }
            if (operations.get(index) instanceof Operation.Create(Item item) && !isLate()) {
                Optional<Item> there = items.read(partition, item.id());
                if (there.filter(found -> found.isExpired(start)).isPresent()) {
                    operations.set(
                            index,
                            new Operation.Replace(item, there.get().version().etag()));
                    return Optional.empty();
                }
            }
            return Optional.of(new Conflict(writes.get(index).id()));
        }

        private Optional<CommitResult> recalled() {
            return recall.recall(partition, operations, commit).map(Committed::new);
        }

        private boolean isLate() {
            return time.now().isAfter(start.plus(patience.whole()));
        }
    }
}
