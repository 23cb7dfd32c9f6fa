package dev.handrail.store.cosmos;

import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CosmosQueryRequestOptions;
import com.azure.cosmos.models.FeedResponse;
import com.azure.cosmos.models.PartitionKey;
import com.azure.cosmos.models.SqlQuerySpec;
import dev.handrail.store.Charges;
import dev.handrail.store.Page;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for many items at once. */
@SuppressWarnings("rawtypes")
final class RunQueries {
    private static final String DOING = "searching";

    private final CosmosContainer container;
    private final Requests requests;

    RunQueries(CosmosContainer container, Requests requests) {
        this.container = container;
        this.requests = requests;
    }

    /**
     * All that a query finds.
     *
     * @param partition the only one to look in, or all
     * @throws StoreUnavailable where it cannot be told
     */
    List<Stored> all(SqlQuerySpec query, @Nullable PartitionKey partition, int most) {
        CosmosQueryRequestOptions options = new CosmosQueryRequestOptions();
        if (partition != null) {
            options.setPartitionKey(partition);
        }
        return ask(() -> {
            List<Stored> found = new ArrayList<>();
            for (FeedResponse<Map> page :
                    container.queryItems(query, options, Map.class).iterableByPage(most)) {
                Charges.add(page.getRequestCharge());
                page.getResults().forEach(item -> found.add(Item.found(item).stored()));
            }
            return found;
        });
    }

    /**
     * Some of what a query finds, in no order.
     *
     * @param after where Cosmos DB said that the page before ended
     */
    Page page(SqlQuerySpec query, @Nullable String after, int most) {
        return ask(() -> {
            FeedResponse<Map> page = some(query, after, most);
            String next = page.getContinuationToken();
            // It also says so where nothing follows; then there is no next page.
            boolean more = next != null && !some(query, next, 1).getResults().isEmpty();
            return new Page(
                    page.getResults().stream()
                            .map(item -> Item.found(item).stored())
                            .toList(),
                    more ? next : null);
        });
    }

    /** The first page that is not empty, or the last. */
    private FeedResponse<Map> some(SqlQuerySpec query, @Nullable String after, int most) {
        CosmosQueryRequestOptions options = new CosmosQueryRequestOptions();
        Iterator<FeedResponse<Map>> pages = container
                .queryItems(query, options, Map.class)
                .iterableByPage(after, most)
                .iterator();
        FeedResponse<Map> page = pages.next();
        Charges.add(page.getRequestCharge());
        while (page.getResults().isEmpty() && pages.hasNext()) {
            page = pages.next();
            Charges.add(page.getRequestCharge());
        }
        return page;
    }

    private <T> T ask(Supplier<T> query) {
        try {
            return requests.send(query);
        } catch (CosmosException e) {
            throw Answers.unavailable(DOING, e);
        }
    }
}
