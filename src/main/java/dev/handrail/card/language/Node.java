package dev.handrail.card.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A template that was read: immutable, and shared by any number of threads that fill it. */
public sealed interface Node {
    /** A value that stays as it is. */
    record Literal(JsonNode value) implements Node {}

    /**
     * A text with expressions.
     *
     * @param path where it stands
     * @param source as it is written
     */
    record Text(String path, String source, Expression expression) implements Node {}

    /** A list. */
    record Items(List<Node> items) implements Node {}

    /**
     * An object.
     *
     * @param data what it is filled with or repeated over, where it says so
     * @param when the condition under which it is there, where it has one
     */
    record Element(@Nullable Node data, @Nullable Node when, Map<String, Node> properties) implements Node {}
}
