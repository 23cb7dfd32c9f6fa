package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.channel.DeliverActivity;
import dev.handrail.playground.channel.WriteActivity;
import dev.handrail.playground.world.Event.What;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Shows a persona's words to the members, and delivers them to the bot where Teams would. */
@Component
@InPlayground
public class SayAsPersona {
    private static final int NOT_THERE = 403;

    private final World world;
    private final WriteActivity write;
    private final DeliverActivity deliver;

    SayAsPersona(World world, WriteActivity write, DeliverActivity deliver) {
        this.world = world;
        this.write = write;
        this.deliver = deliver;
    }

    /**
     * What became of it.
     *
     * @param id absent where nothing was said, because the persona has not installed the app
     * @param status what the bot's endpoint answered; 403 where the app is not installed, absent where the bot was not
     *     meant
     */
    public record Said(@Nullable String id, @Nullable Integer status) {}

    public Said say(Persona as, Spot in, String text, boolean mention, boolean twice) {
        if (!world.hasBot(in.conversation())) {
            return new Said(null, NOT_THERE);
        }
        Message message = write(as, in, text, mention);
        Spot there = in.of(message);
        return new Said(message.id(), hears(there, mention) ? send(write.said(as, there, message), twice) : null);
    }

    /** Shows new words; the bot is not told. */
    Message write(Persona as, Spot in, String text, boolean mention) {
        Message message = draft(as, in, text, mention);
        in.conversation().feed().add(What.CREATED, message);
        return message;
    }

    /** New words that nobody sees yet; in a channel without a thread they begin one. */
    Message draft(Persona as, Spot in, String text, boolean mention) {
        Instant at = world.tick();
        String id = Long.toString(at.toEpochMilli());
        String thread = in.conversation().isChannel() && in.thread() == null ? id : in.thread();
        return new Message(id, as.id(), text, null, List.of(), thread, mention, at);
    }

    Said edit(Persona as, Message before, Spot in, String text, boolean mention, boolean twice) {
        onlyOwn(as, before);
        if (!world.hasBot(in.conversation())) {
            return new Said(before.id(), NOT_THERE);
        }
        Message now = before.saying(text, mention, world.tick());
        in.conversation().feed().add(What.UPDATED, now);
        Spot there = in.of(now);
        return new Said(now.id(), hears(there, mention) ? send(write.edited(as, there, now), twice) : null);
    }

    Said delete(Persona as, Message message, Spot in, boolean twice) {
        onlyOwn(as, message);
        if (!world.hasBot(in.conversation())) {
            return new Said(message.id(), NOT_THERE);
        }
        in.conversation().feed().add(What.DELETED, message);
        Spot there = in.of(message);
        boolean hears = hears(there, message.mention());
        return new Said(message.id(), hears ? send(write.deleted(as, there, message), twice) : null);
    }

    private static void onlyOwn(Persona as, Message message) {
        if (!message.from().equals(as.id())) {
            throw ApiRefusal.bad("activity \"" + message.id() + "\" is not from \"" + as.id() + "\"");
        }
    }

    private static boolean hears(Spot in, boolean mention) {
        return mention || in.conversation().isPersonal();
    }

    private int send(ObjectNode activity, boolean twice) {
        int status = deliver.deliver(activity).status();
        return twice ? deliver.deliver(activity).status() : status;
    }
}
