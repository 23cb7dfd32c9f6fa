package dev.handrail.turn.sending;

/**
 * Where a message's document lies.
 *
 * @param partition the home of the turn that wanted it shown
 * @param id the document's id there
 */
public record MessageKey(String partition, String id) {
    /** Whether it is a direct reply, which keeps its order among those of its conversation. */
    boolean isReply() {
        return id.startsWith(Outbox.REPLIES);
    }
}
