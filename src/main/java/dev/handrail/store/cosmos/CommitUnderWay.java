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
 * One commit, from its first try until it is known what became of it.
 *
 * <p>Each write has a condition that holds only until it is done, so trying again is never a second effect: it is refused,
 * and what is then read tells whether this commit was there before or somebody else's.
 */
final class CommitUnderWay {
    private final SendOperations sender;
    private final ReadItems items;
    private final RecallCommit recall;
    private final Patience patience;
    private final SystemTime time;
    private final PartitionKey partition;
    private final String commit;
    private final List<Operation> operations;
    private final List<Write> writes;
    private final Instant start;
    private int doubts;

    /** @param commit the name that the operations' items bear, and no others */
    CommitUnderWay(CommitWrites.Means means, PartitionKey partition, String commit, List<Write> writes, Instant start) {
        this.sender = means.sender();
        this.items = means.items();
        this.patience = means.patience();
        this.time = means.time();
        this.recall = new RecallCommit(items);
        this.partition = partition;
        this.commit = commit;
        this.writes = writes;
        this.start = start;
        this.operations = new ArrayList<>();
        writes.forEach(write -> operations.add(Operation.of(write, commit, start)));
    }

    /** @throws StoreUnavailable where it could not be done, or nobody knows */
    CommitResult finish() {
        Optional<CommitResult> result = Optional.empty();
        while (result.isEmpty()) {
            result = switch (sender.send(partition, operations)) {
                case Attempt.Applied(List<String> versions) -> Optional.of(new Committed(versions));
                case Attempt.Failed(int index) -> refused(index);
                case Attempt.Doubtful(StoreUnavailable reason) -> doubted(reason);
            };
        }
        return result.get();
    }

    /** Nothing where it has to be tried again. */
    private Optional<CommitResult> doubted(StoreUnavailable reason) {
        doubts++;
        Optional<CommitResult> done = recalledIfPossible();
        if (done.isEmpty() && (doubts >= patience.attempts() || isLate())) {
            throw reason;
        }
        return done;
    }

    /** Nothing where it has to be tried again, because only something that has expired was in the way. */
    private Optional<CommitResult> refused(int index) {
        Optional<CommitResult> done = doubts == 0 ? Optional.empty() : recalled();
        if (done.isPresent()) {
            return done;
        }
        if (doubts > 0 && operations.stream().allMatch(Operation.Delete.class::isInstance)) {
            throw new StoreUnavailable("Cosmos DB, committing: what was removed is gone, by whom is unknown", null);
        }
        return !isLate() && replacesExpired(index)
                ? Optional.empty()
                : Optional.of(new Conflict(writes.get(index).id()));
    }

    /** Cosmos DB removes what has expired some time later; until then it has to be replaced. */
    private boolean replacesExpired(int index) {
        if (!(operations.get(index) instanceof Operation.Create(Item item))) {
            return false;
        }
        Optional<Item> expired = items.read(partition, item.id()).filter(there -> there.isExpired(start));
        expired.ifPresent(there -> operations.set(
                index, new Operation.Replace(item, there.version().etag())));
        return expired.isPresent();
    }

    private Optional<CommitResult> recalled() {
        return recall.recall(partition, operations, commit).map(Committed::new);
    }

    private Optional<CommitResult> recalledIfPossible() {
        try {
            return recalled();
        } catch (StoreUnavailable e) {
            // The next try tells as well: it is refused where the commit is there.
            return Optional.empty();
        }
    }

    private boolean isLate() {
        return time.now().isAfter(start.plus(patience.whole()));
    }
}
