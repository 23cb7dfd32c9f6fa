package dev.handrail.turn.sending;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * This process, among those that share a store.
 *
 * @param id unlike every other process's, and every earlier one's
 */
@Component
public record Instance(String id) {
    public Instance() {
        this(UUID.randomUUID().toString());
    }
}
