package dev.handrail.playground.world;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a message.
 *
 * @param seq its place in the order of everything that happened in the conversation, from 1
 * @param message the message since then
 * @param onlyFor the one persona whose view it changed; absent where it changed everybody's
 */
public record Event(
        long seq, What what, Message message, @Nullable String onlyFor) {
    /** What happened. */
    public enum What {
        CREATED,
        UPDATED,
        DELETED
    }

    boolean isOf(String activityId) {
        return message.id().equals(activityId);
    }

    boolean isSeenBy(String personaId) {
        return onlyFor == null || onlyFor.equals(personaId);
    }
}
