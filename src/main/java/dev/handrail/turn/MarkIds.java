package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.turn.sending.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** By which ids it is known that something was handled. */
final class MarkIds {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final int LONGEST = 500;

    private MarkIds() {}

    /** Equal for redeliveries of one activity. */
    static String of(Incoming incoming) {
        return incoming instanceof Incoming.Said said
                ? question(said.origin())
                : "seen/" + brief(incoming.origin().key());
    }

    /** Of the message that an edit or deletion is about. */
    static String question(Origin origin) {
        return "said/" + brief(origin.address().conversationId() + '|' + origin.activityId());
    }

    /** A reply's document: its ledger outlives the mark, so it is named by when that was made, too. */
    static String reply(String mark, Instant since, int place) {
        return Outbox.REPLIES + mark + '/' + since.toEpochMilli() + '/' + place;
    }

    /**
     * Equal when one person presses one button of one card again, which clients do under a new activity id: person,
     * verb, and the card's data, which name the object and its version. Empty where nobody knows who pressed, and for
     * presses that come as messages, which are only ever delivered again under their own id.
     */
    static Optional<String> press(Incoming.Pressed pressed) {
        return Optional.ofNullable(pressed.origin().sender().person())
                .filter(person -> pressed.awaited())
                .map(person -> "pressed/"
                        + digest(String.join(
                                "\n",
                                person.tenantId(),
                                person.objectId(),
                                pressed.origin().address().conversationId(),
                                String.valueOf(pressed.cardActivityId()),
                                pressed.verb(),
                                SORTED.writeValueAsString(pressed.data()))));
    }

    /** Ids are the platform's; one that is longer than a store takes is as well known by its digest. */
    static String brief(String id) {
        return id.length() > LONGEST ? digest(id) : id;
    }

    /** By what a person and the log can name the same turn; equal for redeliveries. */
    static String reference(Incoming incoming) {
        String digits = digest(of(incoming)).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + '-' + digits.substring(4, 8);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
