package dev.handrail.turn.sending;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handrail.chat.Content;
import dev.handrail.store.Document;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A message as a document, due as long as it is not at its end. */
final class MessageDocument {
    static final String KIND = "message";

    /**
     * What a message is that is no reply and came to nothing, or nobody knows: found among thousands that were shown, and
     * due once, so that somebody takes notice.
     */
    static final String UNSHOWN = "message-unshown";

    /** How long a message's ledger can be looked at. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Content.class, ByItsFields.class)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** A file has all that a text has, so what has no more than that is a text. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = Content.Text.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(Content.Text.class),
        @JsonSubTypes.Type(Content.Card.class),
        @JsonSubTypes.Type(Content.FileOffer.class),
        @JsonSubTypes.Type(Content.File.class)
    })
    private interface ByItsFields {}

    private MessageDocument() {}

    /**
     * @param systemNow the system's time, which documents expire by
     */
    static Document write(MessageKey key, Message message, Instant systemNow) {
        return write(key, message, isUnshown(key, message), systemNow);
    }

    /** The same of one that came to nothing, once somebody has taken notice of that. */
    static Document noticed(MessageKey key, Message message, Instant systemNow) {
        return write(key, message, false, systemNow);
    }

    private static Document write(MessageKey key, Message message, boolean isNews, Instant systemNow) {
        String tenant = message.address().place().tenantId();
        boolean isDue = message.state().isOpen() || isNews;
        return new Document(
                key.partition(),
                key.id(),
                isUnshown(key, message) ? UNSHOWN : KIND,
                Document.wellFormed(JSON.writeValueAsString(message)),
                isDue ? new Document.Due(Document.Due.shardOf(tenant), message.dueAt()) : null,
                message.state().isOpen() ? null : systemNow.plus(KEPT));
    }

    private static boolean isUnshown(MessageKey key, Message message) {
        return !key.isReply() && (message.state().isNotShown() || message.state() == State.UNKNOWN);
    }

    static boolean is(Document document) {
        return document.kind().equals(KIND) || document.kind().equals(UNSHOWN);
    }

    static Message read(Document document) {
        return JSON.readValue(document.body(), Message.class);
    }
}
