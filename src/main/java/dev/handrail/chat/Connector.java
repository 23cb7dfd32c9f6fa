package dev.handrail.chat;

/** The way out. Blocks until the platform answered or did not; never tries twice by itself. */
public interface Connector {
    /** Shows a new message. Not idempotent: after {@link Sent.Unknown} it may have been shown. */
    Sent create(Address to, Content content);

    /** Replaces a message that is shown. Idempotent. */
    Sent update(Address to, String activityId, Content content);

    /** Takes a message away. Idempotent. */
    Sent delete(Address to, String activityId);

    /** Finds the personal chat with somebody, or makes it. Idempotent. */
    Opened open(Individual whom);

    /** Everybody in a conversation. */
    Roster members(Address of);
}
