package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CosmosItemResponse;
import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.Charges;
import dev.handrail.store.StoreUnavailable;
import java.util.Map;
import java.util.Optional;

/** Reads single items, whether they have expired or not. */
final class ReadItems {
    private final CosmosContainer container;
    private final Requests requests;

    ReadItems(CosmosContainer container, Requests requests) {
        this.container = container;
        this.requests = requests;
    }

    /**
     * @param id in Cosmos DB's letters
     * @throws StoreUnavailable where that cannot be told
     */
    @SuppressWarnings("rawtypes")
    Optional<Item> read(PartitionKey partition, String id) {
        try {
            CosmosItemResponse<Map> response = requests.send(() -> container.readItem(id, partition, Map.class));
            Charges.add(response.getRequestCharge());
            return Optional.of(Item.found(response.getItem()));
        } catch (CosmosException e) {
            if (Answers.isMissing(e)) {
                return Optional.empty();
            }
            throw Answers.unavailable("reading", e);
        }
    }
}
