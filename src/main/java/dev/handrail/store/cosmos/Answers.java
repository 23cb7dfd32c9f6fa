package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosException;
import dev.handrail.store.StoreUnavailable;

/** What Cosmos DB's numbers mean. */
final class Answers {
    static final int NOT_FOUND = 404;
    static final int THERE_ALREADY = 409;
    static final int TOO_LARGE = 413;
    private static final int CONTAINER_NOT_FOUND = 1003;

    private Answers() {}

    /** A condition of a write does not hold: something is there already, or not any more, or in another version. */
    static boolean isConflict(int status, int substatus) {
        return status == THERE_ALREADY || status == 412 || status == NOT_FOUND && substatus != CONTAINER_NOT_FOUND;
    }

    /** Whether the document is not there, rather than the place where it would be. */
    static boolean isMissing(CosmosException failure) {
        return failure.getStatusCode() == NOT_FOUND && failure.getSubStatusCode() != CONTAINER_NOT_FOUND;
    }

    /**
     * Whether what was asked for may have been done all the same. Cosmos DB says no to it with these numbers; with any
     * other, something failed on the way there, within, or on the way back.
     */
    static boolean isDoubtful(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 412, 413, 424, 429, 449 -> false;
            default -> true;
        };
    }

    /**
     * @param doing what was tried, for the log; the exception's own message would fill a page there, and names ids
     */
    static StoreUnavailable unavailable(String doing, int status, int substatus) {
        return new StoreUnavailable("Cosmos DB, " + doing + ": status " + status + "/" + substatus, null);
    }

    static StoreUnavailable unavailable(String doing, CosmosException failure) {
        return unavailable(doing, failure.getStatusCode(), failure.getSubStatusCode());
    }
}
