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
     * The platform wants it later, or could not be reached; it was not shown.
     *
     * @param retryAfter how long to wait at least
     * @param reached whether the platform itself said so
     */
    record Throttled(Duration retryAfter, boolean reached) implements Sent {
        /** What the platform itself said. */
        public Throttled(Duration retryAfter) {
            this(retryAfter, true);
        }
    }

    /**
     * The platform refused it for good; it was not shown.
     *
     * @param reason status and code as the platform gave them
     */
    record Refused(Why why, String reason) implements Sent {
        /** A refusal that says no more than that. */
        public Refused(String reason) {
            this(Why.OTHER, reason);
        }
    }

    /**
     * No answer, or one that does not tell: it may have been shown.
     *
     * @param transientFault whether the platform's advice is to try again what does no harm twice
     * @param reason what happened instead of an answer
     */
    record Unknown(boolean transientFault, String reason) implements Sent {
        /** An answer that was lost on its way. */
        public Unknown(String reason) {
            this(true, reason);
        }
    }

    /** What the platform refuses a message for, where something can be done about it. */
    enum Why {
        /** The person has blocked the bot. */
        BLOCKED,
        /** The app is not installed for the person. */
        NOT_INSTALLED,
        /** The bot is no longer in the conversation. */
        NOT_IN_ROSTER,
        /** The tenant's administrator has switched the bot off. */
        DISABLED_BY_ADMIN,
        OTHER
    }
}
