package dev.handrail.chat;

import java.util.Map;

/** What a message shows: one thing, because the platform splits a message that carries both. */
public sealed interface Content {
    /** Plain words. */
    record Text(String text) implements Content {}

    /**
     * An Adaptive Card.
     *
     * @param card the card
     * @param summary what a notification or a screen reader says in its stead
     */
    record Card(Map<String, Object> card, String summary) implements Content {}
}
