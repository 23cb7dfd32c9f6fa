package dev.handrail.store.cosmos.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans and answers queries, the way Cosmos DB's clients expect it. */
final class QueryRequests {
    /** What a client puts its own condition in place of: where to go on, or simply "true". */
    private static final String FILTER = "{documentdb-formattableorderbyquery-filter}";

    private final Documents documents;
    private final Ranges ranges;
    private final int mostOnAPage;

    QueryRequests(Documents documents, Ranges ranges, int mostOnAPage) {
        this.documents = documents;
        this.ranges = ranges;
        this.mostOnAPage = mostOnAPage;
    }

    Reply plan(Request request) {
        String text = request.json().path("query").asString();
        return KnownQuery.of(text)
                .map(query -> Reply.of(200, plan(text, query)).costing(0))
                .orElseGet(() -> unknown(text));
    }

    private static ObjectNode plan(String text, KnownQuery query) {
        ObjectNode plan = Request.JSON.createObjectNode().put("partitionedQueryExecutionInfoVersion", 2);
        ObjectNode info =
                plan.putObject("queryInfo").put("distinctType", "None").put("hasSelectValue", false);
        ArrayNode orderBy = info.putArray("orderBy");
        ArrayNode expressions = info.putArray("orderByExpressions");
        for (String field : query.orderBy()) {
            orderBy.add("Ascending");
            expressions.add("c." + field);
        }
        if (!query.orderBy().isEmpty()) {
            info.put("top", query.top()).put("rewrittenQuery", rewritten(text, query));
        }
        plan.putArray("queryRanges")
                .addObject()
                .put("min", "")
                .put("max", "FF")
                .put("isMinInclusive", true)
                .put("isMaxInclusive", false);
        return plan;
    }

    private static String rewritten(String text, KnownQuery query) {
        return text.replace(" * ", selection(query)).replace(" ORDER BY", " AND (" + FILTER + ") ORDER BY");
    }

    private static String selection(KnownQuery query) {
        return query.orderBy().stream()
                .map(field -> "{\"item\": c." + field + "}")
                .collect(Collectors.joining(", ", " c._rid, [", "] AS orderByItems, c AS payload "));
    }

    Reply answer(Request request) {
        JsonNode spec = request.json();
        String text = spec.path("query").asString();
        String asked =
                text.replaceFirst(" c\\._rid, .* AS payload ", " * ").replaceFirst(" AND \\(true\\) ORDER", " ORDER");
        return KnownQuery.of(asked)
                .map(query -> answer(request, query, parameters(spec), !asked.equals(text)))
                .orElseGet(() -> unknown(text));
    }

    private static Reply unknown(String text) {
        return Reply.refusal(400, 0, "a query that this gateway does not know: " + text);
    }

    private static ObjectNode parameters(JsonNode spec) {
        ObjectNode parameters = Request.JSON.createObjectNode();
        spec.path("parameters").forEach(each -> parameters.set(each.path("name").asString(), each.path("value")));
        return parameters;
    }

    private Reply answer(Request request, KnownQuery query, ObjectNode parameters, boolean inRows) {
        List<Item> found = documents
                .all()
                .filter(item -> ranges.isAskedFor(request, item.text("partition")))
                .filter(query.matching(parameters))
                .sorted(query.order())
                .limit(query.top())
                .toList();
        // A container that is written to meanwhile must not shift what is still to come.
        long after = request.header("x-ms-continuation")
                .filter(token -> !token.isEmpty())
                .map(Long::valueOf)
                .orElse(0L);
        List<Item> rest = inRows
                ? found.subList((int) Math.min(after, found.size()), found.size())
                : found.stream().filter(item -> item.number() > after).toList();
        List<Item> page = rest.subList(0, Math.min(rest.size(), most(request)));
        boolean full = !page.isEmpty() && page.size() == most(request);
        Optional<Long> next = !full
                ? Optional.empty()
                : Optional.of(inRows ? after + page.size() : page.getLast().number());
        Reply reply = Reply.of(200, feed(page, query, inRows)).costing(price(page));
        return next.map(token -> reply.with("x-ms-continuation", "" + token)).orElse(reply);
    }

    private int most(Request request) {
        int asked = request.header("x-ms-max-item-count").map(Integer::valueOf).orElse(-1);
        return asked < 1 ? mostOnAPage : Math.min(asked, mostOnAPage);
    }

    private static double price(List<Item> page) {
        return Prices.QUERY
                + page.stream().mapToDouble(item -> Prices.reading(item.body())).sum();
    }

    private static ObjectNode feed(List<Item> page, KnownQuery query, boolean inRows) {
        ObjectNode feed = Request.JSON.createObjectNode().put("_rid", Catalog.CONTAINER_RID);
        List<ObjectNode> rows = new ArrayList<>();
        page.forEach(item -> rows.add(inRows ? row(item, query) : item.body()));
        feed.putArray("Documents").addAll(rows);
        return feed.put("_count", page.size());
    }

    private static ObjectNode row(Item item, KnownQuery query) {
        ObjectNode row = Request.JSON.createObjectNode().put("_rid", item.text("_rid"));
        ArrayNode order = row.putArray("orderByItems");
        query.orderBy()
                .forEach(field -> order.addObject().set("item", item.body().get(field)));
        row.set("payload", item.body());
        return row;
    }
}
