package dev.handrail.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * That something came in, and what became of it. Kept for as long as the platform may deliver it again.
 *
 * @param home the partition of its turn
 * @param since when it was first taken, by the system's time
 * @param outcome what the platform was told; absent while nothing was committed in its home
 * @param sentAt of a question's newest state
 * @param stage of a question's newest state: said, edited, deleted
 * @param replies how many replies a question ever had
 */
record Mark(String home, Instant since, @Nullable Outcome outcome, Instant sentAt, int stage, int replies) {
    static final String KIND = "mark";
    static final Duration KEPT = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Outcome.class, ByItsFields.class)
            .addMixIn(Outcome.ShowDialog.class, AsDialog.class)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = Outcome.Accepted.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(Outcome.Accepted.class),
        @JsonSubTypes.Type(Outcome.ShowCard.class),
        @JsonSubTypes.Type(Outcome.ShowText.class),
        @JsonSubTypes.Type(Outcome.ShowDialog.class)
    })
    private interface ByItsFields {}

    /** Told from a card by the name of its field. */
    private record AsDialog(
            String title, @JsonProperty("dialog") Content.Card content) {}

    static Mark of(Stored stored) {
        return JSON.readValue(stored.document().body(), Mark.class);
    }

    boolean isNewerThan(Instant otherSentAt, int otherStage) {
        int later = sentAt.compareTo(otherSentAt);
        return later > 0 || later == 0 && stage > otherStage;
    }

    Document in(String partition, String id, Instant systemNow) {
        String json = Document.wellFormed(JSON.writeValueAsString(this));
        return new Document(partition, id, KIND, json, null, systemNow.plus(KEPT));
    }
}
