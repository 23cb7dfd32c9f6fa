package dev.handrail.store.command;

import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of an export: {@code {"partition", "id", "kind", "body", "due": {"shard", "at"}, "expiresAt"}}. The body is a
 * text, so that nothing of it changes on the way; {@code due} and {@code expiresAt} may be absent.
 */
final class DocumentLine {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DocumentLine() {}

    static byte[] write(Document document) {
        ObjectNode line = JSON.createObjectNode()
                .put("partition", document.partition())
                .put("id", document.id())
                .put("kind", document.kind())
                .put("body", document.body());
        Due due = document.due();
        if (due != null) {
            line.putObject("due").put("shard", due.shard()).put("at", due.at().toString());
        }
        Instant expiresAt = document.expiresAt();
        if (expiresAt != null) {
            line.put("expiresAt", expiresAt.toString());
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException saying what is wrong, where it is no document */
    static Document read(JsonNode line) {
        try {
            return new Document(
                    text(line, "partition"),
                    text(line, "id"),
                    text(line, "kind"),
                    body(text(line, "body")),
                    due(line.get("due")),
                    line.has("expiresAt") ? Instant.parse(text(line, "expiresAt")) : null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an instant: " + e.getParsedString(), e);
        }
    }

    private static @Nullable Due due(@Nullable JsonNode due) {
        if (due == null) {
            return null;
        }
        if (!due.path("shard").isInt()) {
            throw new IllegalArgumentException("due has no shard");
        }
        return new Due(due.path("shard").intValue(), Instant.parse(text(due, "at")));
    }

    private static String body(String body) {
        try {
            if (JSON.readTree(body).isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
        throw new IllegalArgumentException("the body is no JSON object");
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("no text " + field);
        }
        return value.stringValue();
    }
}
