package dev.handrail.turn.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The messages that this process has in hand: each is seen to by one errand at a time. */
@Component
final class UnderWay {
    private final Map<MessageKey, Instant> keys = new ConcurrentHashMap<>();
    private final Crowds crowds;

    UnderWay(Crowds crowds) {
        this.crowds = crowds;
    }

    /**
     * Whether nobody had it in hand until now.
     *
     * @param until when other processes begin to look at it
     */
    boolean take(MessageKey key, Instant until) {
        return keys.putIfAbsent(key, until) == null;
    }

    /** Others begin to look at it later, if it is in hand still. */
    void keep(MessageKey key, Instant until) {
        keys.computeIfPresent(key, (same, before) -> until);
    }

    boolean has(MessageKey key) {
        return keys.containsKey(key);
    }

    /** Those that others begin to look at by then, the first of them first. */
    List<MessageKey> lookedAtBy(Instant then) {
        return keys.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(then))
                .sorted(Map.Entry.<MessageKey, Instant>comparingByValue()
                        .thenComparing(entry -> entry.getKey().partition())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void release(MessageKey key) {
        crowds.leave(key);
        keys.remove(key);
    }
}
