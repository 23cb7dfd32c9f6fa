package dev.handrail.store.cosmos.gateway;

import tools.jackson.databind.node.ObjectNode;

/**
 * A document as the gateway holds it.
 *
 * @param number counts up with each document that is made
 * @param body with what Cosmos DB adds to it
 */
record Item(long number, ObjectNode body) {
    String etag() {
        return body.get("_etag").asString();
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /** Cosmos DB tells lifetimes in whole seconds since the last write. */
    boolean isThere(long seconds) {
        return !body.has("ttl") || body.get("_ts").asLong() + body.get("ttl").asLong() > seconds;
    }
}
