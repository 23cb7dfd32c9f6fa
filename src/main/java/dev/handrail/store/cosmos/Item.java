package dev.handrail.store.cosmos;

import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import dev.handrail.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as it lies in Cosmos DB; {@code package-info} tells its fields.
 *
 * @param fields as they stand in JSON: texts, numbers, maps, lists
 */
record Item(Map<String, Object> fields) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Cosmos DB counts whole seconds, and would be early where it rounds; it must be late. */
    private static final Duration LATE = Duration.ofSeconds(2);

    /** @param commit what is to be found again should the answer be lost */
    static Item of(Document document, String commit, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        name(fields, "id", document.id());
        name(fields, "partition", document.partition());
        fields.put("kind", document.kind());
        fields.put("commit", commit);
        Due due = document.due();
        if (due != null) {
            fields.put("dueShard", due.shard());
            fields.put("dueAt", due.at().toEpochMilli());
        }
        Instant expiresAt = document.expiresAt();
        if (expiresAt != null) {
            fields.put("expires", expiresAt.toEpochMilli());
            live(fields, Duration.between(now, expiresAt.plus(LATE)).toSeconds());
        }
        fields.put("body", JSON.readValue(document.body(), FIELDS));
        return new Item(fields);
    }

    /** @param fields as Cosmos DB's client read them */
    @SuppressWarnings("unchecked")
    static Item found(Map<?, ?> fields) {
        // JSON has no other names than texts.
        return new Item((Map<String, Object>) fields);
    }

    private static void name(Map<String, Object> fields, String field, String text) {
        String encoded = EncodeText.encode(text);
        fields.put(field, encoded);
        if (!encoded.equals(text)) {
            fields.put(field + "Text", text);
        }
    }

    private static void live(Map<String, Object> fields, long seconds) {
        // Cosmos DB takes no more than an int, 68 years; what lives longer it need not remove.
        if (seconds <= Integer.MAX_VALUE) {
            fields.put("ttl", Math.max(1, seconds));
        }
    }

    /** The document that this item was made of, with its version. */
    Stored stored() {
        Long dueAt = number("dueAt");
        Long shard = number("dueShard");
        Document document = new Document(
                name("partition"),
                name("id"),
                text("kind"),
                JSON.writeValueAsString(fields.get("body")),
                dueAt == null || shard == null ? null : new Due(shard.intValue(), Instant.ofEpochMilli(dueAt)),
                expiresAt());
        return new Stored(document, version().text());
    }

    Version version() {
        return new Version(text("_etag"), expiresAt());
    }

    String commit() {
        return text("commit");
    }

    boolean isExpired(Instant now) {
        return version().isExpired(now);
    }

    @Nullable Instant expiresAt() {
        Long expires = number("expires");
        return expires == null ? null : Instant.ofEpochMilli(expires);
    }

    /** The id in Cosmos DB's letters. */
    String id() {
        return text("id");
    }

    private String name(String field) {
        return fields.containsKey(field + "Text") ? text(field + "Text") : text(field);
    }

    private String text(String field) {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("an item without " + field + ", which Handrail did not write");
    }

    private @Nullable Long number(String field) {
        return fields.get(field) instanceof Number number ? number.longValue() : null;
    }
}
