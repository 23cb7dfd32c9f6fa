package dev.handrail.store.cosmos;

import dev.handrail.store.Write;
import java.time.Instant;

/** One write as Cosmos DB is asked for it. */
sealed interface Operation {
    /** In Cosmos DB's letters. */
    String id();

    /** Adds an item, unless there is one of its id. */
    record Create(Item item) implements Operation {
        @Override
        public String id() {
            return item.id();
        }
    }

    /** Puts an item in the place of the one with that ETag. */
    record Replace(Item item, String etag) implements Operation {
        @Override
        public String id() {
            return item.id();
        }
    }

    /** Removes the item with that ETag. */
    record Delete(String id, String etag) implements Operation {}

    /** The write's own operation; its version has to be one of ours. */
    static Operation of(Write write, String commit, Instant now) {
        return switch (write) {
            case Write.Create(var document) -> new Create(Item.of(document, commit, now));
            case Write.Replace(var document, String version) ->
                new Replace(Item.of(document, commit, now), etag(version));
            case Write.Delete(String _, String id, String version) -> new Delete(EncodeText.encode(id), etag(version));
        };
    }

    private static String etag(String version) {
        return Version.of(version).orElseThrow().etag();
    }

    /** The version that the document has once the operation is done: none where that removes it. */
    default String version(String etag) {
        return switch (this) {
            case Create(Item item) -> new Version(etag, item.expiresAt()).text();
            case Replace(Item item, String _) -> new Version(etag, item.expiresAt()).text();
            case Delete _ -> "";
        };
    }
}
