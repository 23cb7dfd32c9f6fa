package dev.handrail.store.cosmos.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One write, asked for by itself or as part of a batch.
 *
 * @param id of the document
 * @param body of the document; none where it is removed
 * @param ifMatch the ETag it must have, if any
 */
record Change(
        Kind kind,
        String id,
        @Nullable ObjectNode body,
        @Nullable String ifMatch) {
    enum Kind {
        CREATE,
        REPLACE,
        DELETE
    }

    static Change ofBatch(JsonNode operation) {
        ObjectNode body = operation.path("resourceBody") instanceof ObjectNode object ? object : null;
        String id =
                body == null ? operation.path("id").asString() : body.path("id").asString();
        String ifMatch = operation.has("ifMatch") ? operation.get("ifMatch").asString() : null;
        return new Change(
                switch (operation.path("operationType").asString()) {
                    case "Create" -> Kind.CREATE;
                    case "Replace" -> Kind.REPLACE;
                    case "Delete" -> Kind.DELETE;
                    default -> throw new IllegalArgumentException("an operation that Handrail has no use for");
                },
                id,
                body,
                ifMatch);
    }
}
