package dev.handrail.store.cosmos.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A query, recognised by its very text: these three are all that the store sends.
 *
 * @param top so many at most; none where it asks for all
 * @param orderBy fields it sorts by; none where it does not
 * @param shards those it looks for; none where it takes any
 */
record KnownQuery(Kind kind, int top, List<String> orderBy, List<Integer> shards) {
    enum Kind {
        OF_KIND,
        DUE,
        ALL
    }

    private static final String THERE = Pattern.quote("(NOT IS_DEFINED(c.expires) OR c.expires > @now)");
    private static final Pattern OF_KIND =
            Pattern.compile("SELECT TOP (\\d+) \\* FROM c WHERE c\\.partition = @partition"
                    + " AND c\\.kind = @kind AND c\\.id > @after AND " + THERE
                    + " ORDER BY c\\.partition, c\\.kind, c\\.id");
    private static final Pattern DUE = Pattern.compile("SELECT TOP (\\d+) \\* FROM c WHERE c\\.dueAt <= @until"
            + "(?: AND c\\.dueShard IN \\(([\\d, ]+)\\))? AND " + THERE + " ORDER BY c\\.dueAt");
    private static final Pattern ALL = Pattern.compile("SELECT \\* FROM c WHERE " + THERE);

    static Optional<KnownQuery> of(String text) {
        Matcher ofKind = OF_KIND.matcher(text);
        if (ofKind.matches()) {
            return Optional.of(new KnownQuery(
                    Kind.OF_KIND, Integer.parseInt(ofKind.group(1)), List.of("partition", "kind", "id"), List.of()));
        }
        Matcher due = DUE.matcher(text);
        if (due.matches()) {
            return Optional.of(
                    new KnownQuery(Kind.DUE, Integer.parseInt(due.group(1)), List.of("dueAt"), numbers(due.group(2))));
        }
        return ALL.matcher(text).matches()
                ? Optional.of(new KnownQuery(Kind.ALL, Integer.MAX_VALUE, List.of(), List.of()))
                : Optional.empty();
    }

    private static List<Integer> numbers(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(", ")).map(Integer::valueOf).toList();
    }

    /** @param parameters the query's, by name */
    Predicate<Item> matching(JsonNode parameters) {
        Predicate<Item> there = item -> !item.body().has("expires")
                || item.body().get("expires").asLong() > parameters.get("@now").asLong();
        return switch (kind) {
            case ALL -> there;
            case OF_KIND ->
                there.and(item -> item.text("partition")
                                .equals(parameters.get("@partition").asString())
                        && item.text("kind").equals(parameters.get("@kind").asString())
                        && item.text("id").compareTo(parameters.get("@after").asString()) > 0);
            case DUE ->
                there.and(item -> item.body().has("dueAt")
                        && item.body().get("dueAt").asLong()
                                <= parameters.get("@until").asLong()
                        && (shards.isEmpty()
                                || shards.contains(item.body().get("dueShard").asInt())));
        };
    }

    Comparator<Item> order() {
        return switch (kind) {
            case ALL -> Comparator.comparingLong(Item::number);
            case OF_KIND -> Comparator.comparing(item -> item.text("id"));
            case DUE ->
                Comparator.comparingLong(item -> item.body().get("dueAt").asLong());
        };
    }
}
