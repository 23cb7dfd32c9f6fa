package dev.handrail.store.cosmos;

import dev.handrail.store.StoreUnavailable;
import java.util.List;

/** What became of asking Cosmos DB once. */
sealed interface Attempt {
    /**
     * All was done.
     *
     * @param versions in the order of the operations
     */
    record Applied(List<String> versions) implements Attempt {}

    /**
     * Nothing was done, because a condition does not hold.
     *
     * @param index of the operation with that condition
     */
    record Failed(int index) implements Attempt {}

    /** All was done or nothing: the answer does not tell. */
    record Doubtful(StoreUnavailable reason) implements Attempt {}
}
