package dev.handrail.store.cosmos;

import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes commits, each under a name of its own by which it is known again. */
final class CommitWrites {
    /** What commits are made with. */
    record Means(SendOperations sender, ReadItems items, Patience patience, SystemTime time) {}

    private final Means means;

    CommitWrites(Means means) {
        this.means = means;
    }

    /** @throws StoreUnavailable where it could not be done, or nobody knows */
    CommitResult commit(PartitionKey partition, List<Write> writes) {
        Instant now = means.time().now();
        for (Write write : writes) {
            if (isVain(write, now)) {
                return new Conflict(write.id());
            }
        }
        String commit = UUID.randomUUID().toString();
        return new CommitUnderWay(means, partition, commit, writes, now).finish();
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
}
