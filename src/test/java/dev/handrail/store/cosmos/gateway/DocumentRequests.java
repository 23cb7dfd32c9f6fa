package dev.handrail.store.cosmos.gateway;

import dev.handrail.store.cosmos.gateway.Documents.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes documents, one by one and in batches. */
final class DocumentRequests {
    private static final int MOST_IN_A_BATCH = 100;
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\?#]");
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Documents documents;

    DocumentRequests(Documents documents) {
        this.documents = documents;
    }

    Reply read(Request request) {
        return documents
                .read(request.partition().orElseThrow(), request.path().getLast())
                .map(item ->
                        Reply.of(200, item.body()).with("etag", item.etag()).costing(Prices.reading(item.body())))
                .orElseGet(() -> Reply.refusal(404, 0, "no such document").costing(Prices.LEAST));
    }

    Reply write(Request request) {
        String partition = request.partition().orElseThrow();
        Change change = change(request);
        ObjectNode body = change.body();
        if (body != null && !body.path("partition").asString().equals(partition)) {
            return Reply.refusal(400, 1001, "the document is of another partition than the header says");
        }
        Outcome outcome = documents.apply(partition, List.of(change)).getFirst();
        return outcome.isDone()
                ? Reply.of(outcome.status()).with("etag", outcome.etag()).costing(outcome.units())
                : Reply.refusal(outcome.status(), 0, "refused").costing(outcome.units());
    }

    private static Change change(Request request) {
        @Nullable String ifMatch = request.header("If-Match").orElse(null);
        String id = request.path().getLast();
        return switch (request.method()) {
            case "POST" -> {
                ObjectNode body = (ObjectNode) request.json();
                yield new Change(Change.Kind.CREATE, id(body), body, ifMatch);
            }
            case "PUT" -> new Change(Change.Kind.REPLACE, id, (ObjectNode) request.json(), ifMatch);
            default -> new Change(Change.Kind.DELETE, id, null, ifMatch);
        };
    }

    private static String id(JsonNode body) {
        String id = body.path("id").asString();
        if (id.isEmpty() || id.length() > 1_023 || FORBIDDEN.matcher(id).find()) {
            throw new IllegalArgumentException("an id that Cosmos DB does not take");
        }
        return id;
    }

    Reply batch(Request request) {
        if (!request.is("x-ms-cosmos-batch-atomic") || request.body().length > MOST_BYTES) {
            return Reply.refusal(request.body().length > MOST_BYTES ? 413 : 400, 0, "not such a batch");
        }
        List<Change> changes = new ArrayList<>();
        request.json().forEach(operation -> changes.add(Change.ofBatch(operation)));
        if (changes.size() > MOST_IN_A_BATCH) {
            return Reply.refusal(400, 0, "too many operations");
        }
        List<Outcome> outcomes = documents.apply(request.partition().orElseThrow(), changes);
        double units = outcomes.stream().mapToDouble(Outcome::units).sum();
        int status = outcomes.stream().allMatch(Outcome::isDone) ? 200 : 207;
        return Reply.of(status, results(outcomes)).costing(units);
    }

    private static ArrayNode results(List<Outcome> outcomes) {
        ArrayNode results = Request.JSON.createArrayNode();
        for (Outcome outcome : outcomes) {
            results.addObject()
                    .put("statusCode", outcome.status())
                    .put("eTag", outcome.etag())
                    .put("requestCharge", outcome.units());
        }
        return results;
    }
}
