package dev.handrail.turn;

import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a partition's history.
 *
 * @param what happened, by a name that does not change with languages
 * @param who caused it, as {@code tenant/object id}; empty for due work
 * @param details ids and figures that belong to it
 */
public record HistoryLine(String what, String who, Instant at, Map<String, String> details) {
    /** The kind of the documents; by their ids they stand in the order in which they happened. */
    public static final String KIND = "history";

    private static final JsonMapper JSON = JsonMapper.shared();

    public static HistoryLine read(Stored stored) {
        return JSON.readValue(stored.document().body(), HistoryLine.class);
    }

    /** @param cause what it was part of, unique at that moment */
    Document in(String home, String cause) {
        return new Document(
                home,
                "%s/%020d/%s".formatted(KIND, at.toEpochMilli(), cause),
                KIND,
                Document.wellFormed(JSON.writeValueAsString(this)),
                null,
                null);
    }
}
