package dev.handrail.playground.world;

import dev.handrail.playground.InPlayground;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who there is, where they talk, and who has installed the app. Kept in memory. */
@Component
@InPlayground
public class World {
    private final ProductTime time;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Set<String> withoutApp = ConcurrentHashMap.newKeySet();
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastTick = new AtomicLong();

    World(ProductTime time) {
        this.time = time;
        Cast.PERSONAS.forEach(persona -> open(Conversation.personal(persona)));
        open(Cast.groupChat());
        open(Cast.general());
        Cast.NOT_INSTALLED.forEach(persona -> withoutApp.add(persona.id()));
    }

    private void open(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    public List<Persona> personas() {
        return Cast.PERSONAS;
    }

    public List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    public Optional<Persona> persona(String id) {
        return personas().stream().filter(persona -> persona.id().equals(id)).findFirst();
    }

    /** Who put the bot into the group chat and the team. */
    public Persona host() {
        return Cast.host();
    }

    /** The conversation, or the thread, of that id. */
    public Optional<Spot> spot(String id) {
        String thread = Spot.threadOf(id);
        return Optional.ofNullable(conversations.get(Spot.conversationOf(id)))
                .filter(conversation -> thread == null || hasThread(conversation, thread))
                .map(conversation -> new Spot(conversation, thread));
    }

    private static boolean hasThread(Conversation conversation, String thread) {
        return conversation.feed().threads().stream().anyMatch(message -> thread.equals(message.thread()));
    }

    public Conversation personalChat(Persona persona) {
        return conversations.values().stream()
                .filter(conversation ->
                        conversation.isPersonal() && conversation.members().contains(persona))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(persona.id() + " has no personal chat"));
    }

    public boolean isInstalled(Persona persona) {
        return !withoutApp.contains(persona.id());
    }

    /** Whether the bot is where this conversation is: in a personal chat only once the person has installed the app. */
    public boolean hasBot(Conversation conversation) {
        return !conversation.isPersonal() || conversation.members().stream().allMatch(this::isInstalled);
    }

    /** Installs or removes the app for a person; false where that was so already. */
    public boolean install(Persona persona, boolean installed) {
        return installed ? withoutApp.remove(persona.id()) : withoutApp.add(persona.id());
    }

    /** A call goes on there from now on, or not any more. */
    public void call(Conversation where, boolean goesOn) {
        if (goesOn) {
            calls.add(where.id());
        } else {
            calls.remove(where.id());
        }
    }

    public boolean isInCall(Conversation where) {
        return calls.contains(where.id());
    }

    /** A moment of product time, in whole milliseconds, that no other event has: activity ids are made of it. */
    public Instant tick() {
        long now = time.millis();
        return Instant.ofEpochMilli(lastTick.updateAndGet(was -> Math.max(was + 1, now)));
    }

    @EventListener(ContextClosedEvent.class)
    void letReadersGo() {
        conversations.values().forEach(conversation -> conversation.feed().close());
    }
}
