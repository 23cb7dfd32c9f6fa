package dev.handrail.chat;

import java.time.Duration;

/** What became of a message. */
public sealed interface Sent {
    /**
     * The platform took it.
     *
     * @param activityId the message's id there
     */
    record Accepted(String activityId) implements Sent {}

    /**
     * The platform wants it later; it was not shown.
     *
     * @param retryAfter how long to wait at least
     */
    record Throttled(Duration retryAfter) implements Sent {}

    /**
     * The platform refused it for good; it was not shown.
     *
     * @param reason status and code as the platform gave them
     */
    record Refused(String reason) implements Sent {}

    /**
     * No answer, or one that does not tell: it may have been shown.
     *
     * @param reason what happened instead of an answer
     */
    record Unknown(String reason) implements Sent {}
}
