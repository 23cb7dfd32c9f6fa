package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosClient;
import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CompositePath;
import com.azure.cosmos.models.CosmosContainerProperties;
import com.azure.cosmos.models.ExcludedPath;
import com.azure.cosmos.models.IncludedPath;
import com.azure.cosmos.models.IndexingPolicy;
import com.azure.cosmos.models.PartitionKeyDefinition;
import com.azure.cosmos.models.PartitionKeyDefinitionVersion;
import dev.handrail.store.StoreRefused;
import java.util.List;

/** Makes sure that the container is there, and made for what is asked of it. */
final class PrepareContainer {
    static final String CONTAINER = "documents";
    private static final String PARTITION = "/partition";
    private static final int EACH_ITEM_SAYS = -1;
    private static final List<String> INDEXED = List.of("/partition/?", "/kind/?", "/dueAt/?", "/dueShard/?");
    private static final List<String> ORDERED = List.of(PARTITION, "/kind", "/id");

    private PrepareContainer() {}

    /** @throws StoreRefused where the container cannot be read or made, or is made for something else */
    static CosmosContainer prepare(CosmosClient client, String database) {
        CosmosContainer container = client.getDatabase(database).getContainer(CONTAINER);
        try {
            check(readOrMake(client, database, container));
            return container;
        } catch (CosmosException e) {
            throw RefusedByCosmos.connecting(e);
        }
    }

    private static CosmosContainerProperties readOrMake(
            CosmosClient client, String database, CosmosContainer container) {
        try {
            return container.read().getProperties();
        } catch (CosmosException e) {
            if (e.getStatusCode() != Answers.NOT_FOUND) {
                throw e;
            }
        }
        makeUnlessThere(() -> client.createDatabaseIfNotExists(database));
        makeUnlessThere(() -> client.getDatabase(database).createContainerIfNotExists(wanted()));
        return container.read().getProperties();
    }

    /** The client looks first, and then makes: where another instance made it in between, that is as good. */
    private static void makeUnlessThere(Runnable making) {
        try {
            making.run();
        } catch (CosmosException e) {
            if (e.getStatusCode() != Answers.THERE_ALREADY) {
                throw e;
            }
        }
    }

    private static CosmosContainerProperties wanted() {
        PartitionKeyDefinition key = new PartitionKeyDefinition()
                .setPaths(List.of(PARTITION))
                // The first version tells texts apart by their first 100 letters only.
                .setVersion(PartitionKeyDefinitionVersion.V2);
        return new CosmosContainerProperties(CONTAINER, key)
                .setDefaultTimeToLiveInSeconds(EACH_ITEM_SAYS)
                .setIndexingPolicy(indexes());
    }

    private static IndexingPolicy indexes() {
        return new IndexingPolicy()
                .setIncludedPaths(INDEXED.stream().map(IncludedPath::new).toList())
                .setExcludedPaths(List.of(new ExcludedPath("/*")))
                .setCompositeIndexes(List.of(ORDERED.stream()
                        .map(path -> new CompositePath().setPath(path))
                        .toList()));
    }

    private static void check(CosmosContainerProperties found) {
        PartitionKeyDefinition key = found.getPartitionKeyDefinition();
        if (!key.getPaths().equals(List.of(PARTITION))) {
            throw RefusedByCosmos.unfit("it is not divided by " + PARTITION);
        }
        if (key.getVersion() != PartitionKeyDefinitionVersion.V2) {
            throw RefusedByCosmos.unfit("its partition key is not of version 2");
        }
        Integer lifetime = found.getDefaultTimeToLiveInSeconds();
        if (lifetime == null || lifetime != EACH_ITEM_SAYS) {
            throw RefusedByCosmos.unfit("its time to live is not -1, “on, no default”");
        }
        check(found.getIndexingPolicy());
    }

    private static void check(IndexingPolicy found) {
        List<String> paths =
                found.getIncludedPaths().stream().map(IncludedPath::getPath).toList();
        if (!paths.contains("/*") && !paths.containsAll(INDEXED)) {
            throw RefusedByCosmos.unfit("it does not index all of " + INDEXED);
        }
        boolean ordered = found.getCompositeIndexes().stream()
                .anyMatch(index ->
                        index.stream().map(CompositePath::getPath).toList().equals(ORDERED));
        if (!ordered) {
            throw RefusedByCosmos.unfit("it has no composite index of " + ORDERED);
        }
    }
}
