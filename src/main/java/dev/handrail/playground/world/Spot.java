package dev.handrail.playground.world;

import org.jspecify.annotations.Nullable;

/**
 * A conversation, or one thread of a channel.
 *
 * @param thread the id of the message that began the thread; absent for the whole conversation
 */
public record Spot(Conversation conversation, @Nullable String thread) {
    private static final String MARK = ";messageid=";

    static Spot in(Conversation conversation, Message message) {
        return new Spot(conversation, message.thread());
    }

    /** The id that Teams gives it. */
    public String id() {
        return thread == null ? conversation.id() : conversation.id() + MARK + thread;
    }

    /** The same conversation, where that message is. */
    public Spot of(Message message) {
        return in(conversation, message);
    }

    /** Whether the message belongs here. */
    public boolean holds(Message message) {
        return thread == null || thread.equals(message.thread());
    }

    static String conversationOf(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0 ? id : id.substring(0, mark);
    }

    static @Nullable String threadOf(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0 ? null : id.substring(mark + MARK.length());
    }
}
