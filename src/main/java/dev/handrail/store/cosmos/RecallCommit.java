package dev.handrail.store.cosmos;

import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether a commit was done whose answer was lost: what it wrote bears its name. */
final class RecallCommit {
    private final ReadItems items;

    RecallCommit(ReadItems items) {
        this.items = items;
    }

    /**
     * The versions as the commit left them, in the order of its operations, or nothing where no trace of it is seen. That
     * is no proof that it was not done: it may have only removed, or been overtaken, or come later than it was looked for.
     *
     * @throws StoreUnavailable where it cannot be looked for
     */
    Optional<List<String>> recall(PartitionKey partition, List<Operation> operations, String commit) {
        List<String> versions = new ArrayList<>(operations.size());
        boolean found = false;
        for (Operation operation : operations) {
            Optional<Item> item = operation instanceof Operation.Delete
                    ? Optional.empty()
                    : items.read(partition, operation.id())
                            .filter(there -> there.commit().equals(commit));
            found |= item.isPresent();
            versions.add(item.map(there -> there.version().text()).orElse(missing(operation)));
        }
        return found ? Optional.of(List.copyOf(versions)) : Optional.empty();
    }

    private static String missing(Operation operation) {
        return operation instanceof Operation.Delete ? "" : Version.OVERTAKEN;
    }
}
