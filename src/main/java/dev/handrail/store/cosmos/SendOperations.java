package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CosmosBatch;
import com.azure.cosmos.models.CosmosBatchItemRequestOptions;
import com.azure.cosmos.models.CosmosBatchOperationResult;
import com.azure.cosmos.models.CosmosBatchResponse;
import com.azure.cosmos.models.CosmosItemRequestOptions;
import com.azure.cosmos.models.CosmosItemResponse;
import com.azure.cosmos.models.PartitionKey;
import dev.handrail.store.Charges;
import dev.handrail.store.CommitTooLarge;
import dev.handrail.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;

/** Asks Cosmos DB once for all operations of a commit: for one by itself, for more in a batch that is done whole or not. */
final class SendOperations {
    private static final String DOING = "committing";

    private final CosmosContainer container;
    private final Requests requests;

    SendOperations(CosmosContainer container, Requests requests) {
        this.container = container;
        this.requests = requests;
    }

    /** @throws StoreUnavailable where nothing was done and trying again does not help now */
    Attempt send(PartitionKey partition, List<Operation> operations) {
        try {
            return requests.send(() -> ask(partition, operations));
        } catch (CosmosException e) {
            return failed(e.getStatusCode(), e.getSubStatusCode(), 0);
        }
    }

    private Attempt ask(PartitionKey partition, List<Operation> operations) {
        try {
            return operations.size() == 1 ? single(partition, operations.getFirst()) : batch(partition, operations);
        } catch (CosmosException | StoreUnavailable | CommitTooLarge e) {
            throw e;
        } catch (RuntimeException e) {
            // Interrupted, for example: it may be on its way.
            return new Attempt.Doubtful(new StoreUnavailable(
                    "Cosmos DB's client, " + DOING + ": " + e.getClass().getSimpleName(), null));
        }
    }

    private Attempt single(PartitionKey partition, Operation operation) {
        CosmosItemRequestOptions options = new CosmosItemRequestOptions();
        CosmosItemResponse<?> response = switch (operation) {
            case Operation.Create(Item item) -> container.createItem(item.fields(), partition, options);
            case Operation.Replace(Item item, String etag) ->
                container.replaceItem(item.fields(), item.id(), partition, options.setIfMatchETag(etag));
            case Operation.Delete(String id, String etag) ->
                container.deleteItem(id, partition, options.setIfMatchETag(etag));
        };
        Charges.add(response.getRequestCharge());
        return new Attempt.Applied(List.of(operation.version(response.getETag())));
    }

    private Attempt batch(PartitionKey partition, List<Operation> operations) {
        CosmosBatch batch = CosmosBatch.createCosmosBatch(partition);
        operations.forEach(operation -> add(batch, operation));
        CosmosBatchResponse response = container.executeCosmosBatch(batch);
        Charges.add(response.getRequestCharge());
        return response.isSuccessStatusCode()
                ? new Attempt.Applied(versions(operations, response.getResults()))
                : failed(response.getStatusCode(), response.getSubStatusCode(), culprit(response));
    }

    private static void add(CosmosBatch batch, Operation operation) {
        CosmosBatchItemRequestOptions options = new CosmosBatchItemRequestOptions();
        switch (operation) {
            case Operation.Create(Item item) -> batch.createItemOperation(item.fields());
            case Operation.Replace(Item item, String etag) ->
                batch.replaceItemOperation(item.id(), item.fields(), options.setIfMatchETag(etag));
            case Operation.Delete(String id, String etag) ->
                batch.deleteItemOperation(id, options.setIfMatchETag(etag));
        }
    }

    private static List<String> versions(List<Operation> operations, List<CosmosBatchOperationResult> results) {
        List<String> versions = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            versions.add(operations.get(i).version(results.get(i).getETag()));
        }
        return List.copyOf(versions);
    }

    /** The first operation that was refused by itself, and not only because another one was. */
    private static int culprit(CosmosBatchResponse response) {
        List<CosmosBatchOperationResult> results = response.getResults();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).getStatusCode() == response.getStatusCode()) {
                return i;
            }
        }
        return 0;
    }

    private static Attempt failed(int status, int substatus, int index) {
        if (Answers.isConflict(status, substatus)) {
            return new Attempt.Failed(index);
        }
        if (status == Answers.TOO_LARGE) {
            throw new CommitTooLarge("more bytes than Cosmos DB takes at once");
        }
        StoreUnavailable reason = Answers.unavailable(DOING, status, substatus);
        if (Answers.isDoubtful(status)) {
            return new Attempt.Doubtful(reason);
        }
        throw reason;
    }
}
