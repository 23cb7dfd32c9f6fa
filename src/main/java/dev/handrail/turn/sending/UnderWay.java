package dev.handrail.turn.sending;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The messages that this process has in hand: each is seen to by one errand at a time. */
@Component
final class UnderWay {
    private final Set<MessageKey> keys = ConcurrentHashMap.newKeySet();

    /** Whether nobody had it in hand until now. */
    boolean take(MessageKey key) {
        return keys.add(key);
    }

    boolean has(MessageKey key) {
        return keys.contains(key);
    }

    void release(MessageKey key) {
        keys.remove(key);
    }
}
