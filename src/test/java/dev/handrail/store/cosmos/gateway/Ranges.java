package dev.handrail.store.cosmos.gateway;

/**
 * Which physical partition a document lies in. Cosmos DB hashes the key; here it is any hash, since clients that ask for
 * one document or partition tell its key, and only those that ask all ranges tell the range.
 */
record Ranges(int count) {
    int of(String partition) {
        return Math.floorMod(partition.hashCode(), count);
    }

    boolean isAskedFor(Request request, String partition) {
        return request.partition()
                .map(partition::equals)
                .orElseGet(() -> request.header("x-ms-documentdb-partitionkeyrangeid")
                        .map(range -> Integer.parseInt(range) == of(partition))
                        .orElse(true));
    }
}
