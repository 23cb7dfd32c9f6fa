package dev.handrail.store.cosmos;

import com.azure.cosmos.models.SqlParameter;
import com.azure.cosmos.models.SqlQuerySpec;
import dev.handrail.store.Document.Due;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the container other than single items; its indexes are made for these. */
final class Queries {
    private static final String THERE = "(NOT IS_DEFINED(c.expires) OR c.expires > @now)";

    private Queries() {}

    /**
     * A partition's documents of a kind, by id, as one index has them.
     *
     * @param after an id in Cosmos DB's letters
     */
    static SqlQuerySpec ofKind(String partition, String kind, String after, Instant now, int most) {
        return new SqlQuerySpec(
                "SELECT TOP " + most + " * FROM c WHERE c.partition = @partition AND c.kind = @kind AND c.id > @after"
                        + " AND " + THERE + " ORDER BY c.partition, c.kind, c.id",
                List.of(
                        new SqlParameter("@partition", partition),
                        new SqlParameter("@kind", kind),
                        new SqlParameter("@after", after),
                        now(now)));
    }

    /** What is due in some shards at least, the longest due first. */
    static SqlQuerySpec due(Set<Integer> shards, Instant until, Instant now, int most) {
        // One index has what is due in its order; all shards need no other.
        String inShards = shards.size() == Due.SHARDS
                ? ""
                : shards.stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " AND c.dueShard IN (", ")"));
        return new SqlQuerySpec(
                "SELECT TOP " + most + " * FROM c WHERE c.dueAt <= @until" + inShards + " AND " + THERE
                        + " ORDER BY c.dueAt",
                List.of(new SqlParameter("@until", until.toEpochMilli()), now(now)));
    }

    static SqlQuerySpec all(Instant now) {
        return new SqlQuerySpec("SELECT * FROM c WHERE " + THERE, List.of(now(now)));
    }

    private static SqlParameter now(Instant now) {
        return new SqlParameter("@now", now.toEpochMilli());
    }
}
