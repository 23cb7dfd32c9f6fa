package dev.handrail.turn.sending;

import dev.handrail.chat.Content;
import dev.handrail.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test may know of a message.
 *
 * @param state by its name
 * @param sender the instance that sends or sent it
 * @param activityId empty where the platform's id is not known
 * @param content what is still to be shown
 * @param repeated whether it was sent once more in doubt
 * @param ledger what was tried
 */
public record MessageView(
        String state,
        String sender,
        String activityId,
        @Nullable Content content,
        boolean repeatable,
        boolean repeated,
        List<String> ledger) {
    public static MessageView of(Stored stored) {
        Message message = MessageDocument.read(stored.document());
        return new MessageView(
                message.state().name(),
                message.sender(),
                message.activityId(),
                message.content(),
                message.repeatable(),
                message.repeated(),
                message.ledger().stream().map(Message.Tried::what).toList());
    }

    public boolean isOpen() {
        return State.valueOf(state).isOpen();
    }
}
