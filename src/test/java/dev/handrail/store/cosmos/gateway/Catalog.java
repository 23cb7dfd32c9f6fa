package dev.handrail.store.cosmos.gateway;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account, its one database and that one's container, once they are made. */
final class Catalog {
    private static final JsonMapper JSON = Request.JSON;
    private static final int DATABASE = 0x10203040;
    private static final int CONTAINER = 0x80000001;

    /** A resource's id is the numbers on the way to it; the highest bit says that the second is a container. */
    static final String DATABASE_RID =
            rid(ByteBuffer.allocate(4).putInt(DATABASE).array());

    static final String CONTAINER_RID =
            rid(ByteBuffer.allocate(8).putInt(DATABASE).putInt(CONTAINER).array());

    private final int partitions;
    private Optional<String> database = Optional.empty();
    private Optional<ObjectNode> container = Optional.empty();

    Catalog(int partitions) {
        this.partitions = partitions;
    }

    static String rid(long document) {
        return rid(ByteBuffer.allocate(16)
                .putInt(DATABASE)
                .putInt(CONTAINER)
                .putLong(document)
                .array());
    }

    private static String rid(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes).replace('/', '-');
    }

    static ObjectNode account(String address) {
        ObjectNode account = JSON.createObjectNode().put("id", "stub").put("_rid", "stub");
        account.set("writableLocations", here(address));
        account.set("readableLocations", here(address));
        account.putObject("userConsistencyPolicy").put("defaultConsistencyLevel", "Session");
        return account.put("enableMultipleWriteLocations", false).put("queryEngineConfiguration", "{}");
    }

    private static ArrayNode here(String address) {
        ArrayNode locations = JSON.createArrayNode();
        locations.addObject().put("name", "Here").put("databaseAccountEndpoint", address);
        return locations;
    }

    synchronized Reply makeDatabase(ObjectNode wanted) {
        if (database.isPresent()) {
            return Reply.refusal(409, 0, "there is one");
        }
        database = Optional.of(wanted.get("id").asString());
        return Reply.of(201, describeDatabase());
    }

    synchronized Reply database(String name) {
        return is(database, name, DATABASE_RID) ? Reply.of(200, describeDatabase()) : missing();
    }

    private ObjectNode describeDatabase() {
        return JSON.createObjectNode().put("id", database.orElseThrow()).put("_rid", DATABASE_RID);
    }

    synchronized Reply makeContainer(ObjectNode wanted) {
        if (database.isEmpty()) {
            return missing();
        }
        if (container.isPresent()) {
            return Reply.refusal(409, 0, "there is one");
        }
        container = Optional.of(wanted.put("_rid", CONTAINER_RID)
                .put("_self", "dbs/" + DATABASE_RID + "/colls/" + CONTAINER_RID + "/"));
        return Reply.of(201, wanted);
    }

    synchronized Reply container(String databaseName, String name) {
        return has(databaseName, name) ? Reply.of(200, container.orElseThrow()) : missing();
    }

    synchronized boolean has(String databaseName, String name) {
        return is(database, databaseName, DATABASE_RID)
                && is(container.map(made -> made.get("id").asString()), name, CONTAINER_RID);
    }

    private static boolean is(Optional<String> made, String name, String rid) {
        return made.isPresent() && (name.equals(rid) || made.get().equals(name));
    }

    static Reply missing() {
        return Reply.refusal(404, 1003, "no such resource");
    }

    /** All ranges at first, and then that nothing has changed. */
    Reply ranges(Request request) {
        if (request.header("If-None-Match").isPresent()) {
            return Reply.of(304).with("etag", "\"ranges\"");
        }
        ObjectNode feed = JSON.createObjectNode().put("_rid", CONTAINER_RID).put("_count", partitions);
        ArrayNode ranges = feed.putArray("PartitionKeyRanges");
        for (int i = 0; i < partitions; i++) {
            ObjectNode range = ranges.addObject()
                    .put("id", "" + i)
                    .put("_rid", rid(i + 1L))
                    .put("minInclusive", i == 0 ? "" : boundary(i))
                    .put("maxExclusive", i == partitions - 1 ? "FF" : boundary(i + 1));
            range.putArray("parents");
        }
        return Reply.of(200, feed).with("etag", "\"ranges\"");
    }

    private String boundary(int range) {
        return "%02X".formatted(0x40 * range / partitions);
    }
}
