package dev.handrail.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where people talk. A channel is one place however many threads it has, so its id is without {@code ;messageid=…}.
 *
 * @param tenantId the tenant the conversation lives in
 * @param id the conversation's id, for a channel without its thread
 * @param teamId the team of a channel, otherwise absent
 */
public record Place(
        Kind kind, String tenantId, String id, @Nullable String teamId) {
    /** What kind of conversation a place is. */
    public enum Kind {
        PERSONAL,
        GROUP_CHAT,
        CHANNEL,
        /** A private or shared channel, which is turned down politely until it is supported. */
        CLOSED_CHANNEL
    }

    /** The name of what belongs to the place alone, wherever it is kept. */
    public String partition() {
        return "place:" + tenantId + ":" + id;
    }
}
