package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Event.What;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows, changes and takes away what the bot says. */
@Component
@InPlayground
class ShowActivity {
    private final World world;

    ShowActivity(World world) {
        this.world = world;
    }

    /** Shows something new; in a channel without a thread it begins one. Empty where it was split into two. */
    Optional<Message> create(Spot in, Shown shown) {
        refuseOutOfPlace(in, shown);
        if (shown.isSplit()) {
            add(in, shown.textAlone());
            add(in, shown.attachmentsAlone());
            return Optional.empty();
        }
        return Optional.of(add(in, shown));
    }

    private Message add(Spot in, Shown shown) {
        Instant at = world.tick();
        String id = Long.toString(at.toEpochMilli());
        @Nullable String thread = in.conversation().isChannel() && in.thread() == null ? id : in.thread();
        Message message =
                new Message(id, Message.BOT, shown.text(), shown.summary(), shown.attachments(), thread, false, at);
        in.conversation().feed().add(What.CREATED, message);
        return message;
    }

    private static void refuseOutOfPlace(Spot in, Shown shown) {
        if (shown.offersFile() && !in.conversation().isPersonal()) {
            throw ConnectorRefusal.badSyntax("A file is offered in a personal chat only.");
        }
    }

    void update(Spot in, String activityId, Shown shown) {
        refuseOutOfPlace(in, shown);
        Message now = own(in, activityId).showing(shown.text(), shown.summary(), shown.attachments(), world.tick());
        in.conversation().feed().add(What.UPDATED, now);
    }

    void delete(Spot in, String activityId) {
        in.conversation().feed().add(What.DELETED, own(in, activityId));
    }

    private static Message own(Spot in, String activityId) {
        Message message = in.conversation()
                .feed()
                .message(activityId)
                .filter(in::holds)
                .orElseThrow(ConnectorRefusal::noActivity);
        if (!message.isFromBot()) {
            throw ConnectorRefusal.notOwn();
        }
        return message;
    }
}
