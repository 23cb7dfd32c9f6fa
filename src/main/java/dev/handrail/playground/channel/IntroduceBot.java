package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.World;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the bot where it has been installed: everywhere when the program starts, then whenever a person does it. */
@Component
@InPlayground
public class IntroduceBot {
    private final World world;
    private final WriteActivity write;
    private final DeliverActivity deliver;

    IntroduceBot(World world, WriteActivity write, DeliverActivity deliver) {
        this.world = world;
        this.write = write;
        this.deliver = deliver;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void everywhere() {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            world.conversations().stream()
                    .filter(world::hasBot)
                    .forEach(conversation -> all.execute(() -> into(conversation)));
        }
    }

    /** The bot came into a conversation: Teams says so twice. */
    public Delivery into(Conversation where) {
        Persona by = installer(where);
        deliver.deliver(write.installation(by, where, true));
        return deliver.deliver(write.botAdded(by, where));
    }

    /** The bot was taken out of a conversation. */
    public Delivery outOf(Conversation where) {
        return deliver.deliver(write.installation(installer(where), where, false));
    }

    private Persona installer(Conversation where) {
        return where.isPersonal() ? where.members().getFirst() : world.host();
    }
}
