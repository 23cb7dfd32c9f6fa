package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosClient;
import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.CheckCommit;
import dev.handrail.store.CommitResult;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents in Azure Cosmos DB, for any number of instances at once. */
public final class CosmosStore implements OwnedStore {
    private final CosmosClient client;
    private final SystemTime time;
    private final ReadItems items;
    private final RunQueries queries;
    private final CommitWrites commits;

    private CosmosStore(CosmosClient client, CosmosContainer container, Patience patience, SystemTime time) {
        this.client = client;
        this.time = time;
        Requests requests = new Requests(patience.request());
        items = new ReadItems(container, requests);
        queries = new RunQueries(container, requests);
        commits = new CommitWrites(
                new CommitWrites.Means(new SendOperations(container, requests), items, patience, time));
    }

    /**
     * Connects, and makes database and container unless they are there. One store a process: each has connections and
     * threads of its own.
     *
     * @throws StoreRefused where that cannot be done as things are
     */
    public static CosmosStore open(CosmosSettings settings, SystemTime time) {
        return open(ConnectToCosmos.to(settings), settings.database(), Patience.USUAL, time);
    }

    /** With a client and a patience of other kinds. */
    static CosmosStore open(ConnectToCosmos connect, String database, Patience patience, SystemTime time) {
        CosmosClient client = connect.connect(patience);
        try {
            return new CosmosStore(client, PrepareContainer.prepare(client, database), patience, time);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        Instant now = time.now();
        return items.read(key(partition), EncodeText.encode(id))
                .filter(item -> !item.isExpired(now))
                .map(Item::stored);
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        String encoded = EncodeText.encode(partition);
        String start = after == null ? "" : after;
        List<Stored> found = queries.all(
                Queries.ofKind(encoded, kind, start, time.now(), most + 1), new PartitionKey(encoded), most + 1);
        return found.size() <= most
                ? new Page(found, null)
                : new Page(
                        List.copyOf(found.subList(0, most)),
                        EncodeText.encode(found.get(most - 1).document().id()));
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        CheckCommit.check(partition, writes);
        return commits.commit(key(partition), List.copyOf(writes));
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return shards.isEmpty() ? List.of() : queries.all(Queries.due(shards, now, time.now(), most), null, most);
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return queries.page(Queries.all(time.now()), after, most);
    }

    private static PartitionKey key(String partition) {
        return new PartitionKey(EncodeText.encode(partition));
    }

    @Override
    public void close() {
        client.close();
    }
}
