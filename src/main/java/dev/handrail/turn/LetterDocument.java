package dev.handrail.turn;

import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A letter as a document, due until it has arrived. */
final class LetterDocument {
    static final String KIND = "letter";

    private static final JsonMapper JSON = JsonMapper.shared();

    private LetterDocument() {}

    static Document write(String home, String id, Letter letter, Instant now) {
        Document.Due due = new Document.Due(Document.Due.shardOf(home), now);
        return new Document(home, id, KIND, JSON.writeValueAsString(letter), due, null);
    }

    static Letter read(Stored stored) {
        return JSON.readValue(stored.document().body(), Letter.class);
    }
}
