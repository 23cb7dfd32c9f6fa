package dev.handrail.turn.sending;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the replies of a conversation with the process that has them in its line, for as long as it lives: others look
 * at one that waits only where its process has not told of it for a while.
 */
@Component
final class KeepReplies {
    /** So long a reply is left alone by others, from each time that its process tells of it. */
    private static final Duration HELD = Duration.ofSeconds(10);

    /** So long before others look is it told of anew. */
    private static final Duration IN_TIME = Duration.ofSeconds(4);

    /** Who lives, and has not told of a reply for so long since others look at it, has lost sight of it. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 200;

    private final DocumentStore store;
    private final Instance instance;
    private final UnderWay underWay;
    private final ProductTime productTime;
    private final SystemTime systemTime;

    KeepReplies(
            DocumentStore store, Instance instance, UnderWay underWay, ProductTime productTime, SystemTime systemTime) {
        this.store = store;
        this.instance = instance;
        this.underWay = underWay;
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    /** The message as this process's to send in its turn. */
    Message inLine(Message message) {
        return message.heldBy(instance.id(), productTime.instant().plus(HELD));
    }

    /** Tells of those that others would look at soon. */
    void keep() {
        underWay.lookedAtBy(productTime.instant().plus(IN_TIME)).stream()
                .filter(MessageKey::isReply)
                .limit(AT_ONCE)
                .forEach(this::keep);
    }

    private void keep(MessageKey key) {
        Instant now = productTime.instant();
        try {
            Optional<Stored> found = store.read(key.partition(), key.id());
            if (found.isPresent()) {
                keep(
                        key,
                        MessageDocument.read(found.get().document()),
                        found.get().version(),
                        now);
            }
        } catch (StoreUnavailable e) {
            // The line goes on without: at the worst others take over what they are not told of.
        }
        underWay.keep(key, now.plus(HELD));
    }

    private void keep(MessageKey key, Message message, String version, Instant now) {
        boolean waits = message.state() == State.QUEUED && message.sender().equals(instance.id());
        if (waits && message.dueAt().isBefore(now.plus(IN_TIME))) {
            // Whoever changed it meanwhile has looked at it, and what they made of it counts.
            store.commit(
                    key.partition(),
                    List.of(new Write.Replace(MessageDocument.write(key, inLine(message), systemTime.now()), version)));
        }
    }
}
