package dev.handrail.card.language;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Where names are looked up.
 *
 * @param data what plain names are looked up in
 * @param index the place in the list that is repeated over, otherwise missing
 * @param clock the time that {@code utcNow} tells
 * @param substitutes whether a missing name gives its own text
 * @param local the innermost name that a function such as {@code select} gave
 */
record Scope(
        JsonNode root,
        JsonNode data,
        JsonNode index,
        JsonNode host,
        Clock clock,
        boolean substitutes,
        @Nullable Local local) {
    private static final JsonNode VERSION = Values.templateVersion();

    /** A name that stands for one item while a function runs over a list. */
    record Local(String name, JsonNode value, @Nullable Local outer) {}

    static Scope of(JsonNode root, JsonNode host, Clock clock) {
        return new Scope(root, root, MissingNode.getInstance(), host, clock, true, null);
    }

    Scope with(JsonNode newData, JsonNode newIndex) {
        return new Scope(root, newData, newIndex, host, clock, substitutes, local);
    }

    Scope with(String name, JsonNode value) {
        return new Scope(root, data, index, host, clock, substitutes, new Local(name, value, local));
    }

    Scope bare() {
        return substitutes ? new Scope(root, data, index, host, clock, false, local) : this;
    }

    /** The value of a path such as {@code $root, items, 0, name}; missing where there is none. */
    JsonNode find(List<String> path) {
        List<String> rest = path.subList(1, path.size());
        for (Local each = local; each != null; each = each.outer()) {
            JsonNode found = each.name().equalsIgnoreCase(path.getFirst())
                    ? Walk.along(each.value(), rest)
                    : MissingNode.getInstance();
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return path.getFirst().startsWith("$") ? Walk.along(reserved(path.getFirst()), rest) : Walk.along(data, path);
    }

    private JsonNode reserved(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "$root" -> root;
            case "$data" -> data;
            case "$index" -> index;
            case "$host" -> host;
            case "$_actemplateversion" -> VERSION;
            default -> MissingNode.getInstance();
        };
    }
}
