package dev.handrail.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A letter as a document, due until it has arrived; it remembers how often it did not, and why. */
final class LetterDocument {
    static final String KIND = "letter";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** What is kept; a letter that was never tried has neither failures nor a cause. */
    private record Kept(
            String to,
            String kind,
            String topic,
            long version,
            String body,
            @Nullable Integer failures,
            @Nullable String cause) {}

    private LetterDocument() {}

    static Document write(String home, String id, Letter letter, Instant now) {
        Document.Due due = new Document.Due(Document.Due.shardOf(home), now);
        return new Document(home, id, KIND, JSON.writeValueAsString(letter), due, null);
    }

    static Letter read(Stored stored) {
        Kept kept = kept(stored.document());
        return new Letter(kept.to(), kept.kind(), kept.topic(), kept.version(), kept.body());
    }

    /** How often it could not be delivered. */
    static int failures(Document document) {
        Integer failures = kept(document).failures();
        return failures == null ? 0 : failures;
    }

    /** Why not, the last time; empty where it was never tried. */
    static String cause(Document document) {
        String cause = kept(document).cause();
        return cause == null ? "" : cause;
    }

    /**
     * The letter once more undelivered.
     *
     * @param cause without personal data
     * @param again when it is tried next
     */
    static Document failed(Document document, String cause, Instant again) {
        Kept was = kept(document);
        Kept now =
                new Kept(was.to(), was.kind(), was.topic(), was.version(), was.body(), failures(document) + 1, cause);
        Document.Due due = new Document.Due(Document.Due.shardOf(document.partition()), again);
        return new Document(document.partition(), document.id(), KIND, JSON.writeValueAsString(now), due, null);
    }

    private static Kept kept(Document document) {
        return JSON.readValue(document.body(), Kept.class);
    }
}
