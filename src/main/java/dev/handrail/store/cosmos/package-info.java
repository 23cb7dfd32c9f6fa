/**
 * Documents in one container of Azure Cosmos DB, which any number of instances share.
 *
 * <p>The container is called {@code documents} and divided by {@code /partition}. An item holds {@code partition} and
 * {@code id} in letters that Cosmos DB takes (and {@code partitionText}, {@code idText} where those differ from the
 * document's own), {@code kind}, {@code dueShard} and {@code dueAt}, {@code expires} and {@code ttl}, the {@code commit}
 * that wrote it, and {@code body}. Instants are milliseconds since 1970. Cosmos DB keeps numbers as doubles: what needs
 * more than 53 bits stands in a body as text.
 */
@NullMarked
package dev.handrail.store.cosmos;

import org.jspecify.annotations.NullMarked;
