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

    /**
     * A card that asks whether a file may be put where the person keeps theirs; in personal chats only.
     *
     * @param name of the file, with its ending
     * @param description what is in it, for the person to decide by
     * @param bytes how long it will be, about
     * @param data comes back with the answer, from the client: ids at most, never authority
     */
    record FileOffer(String name, String description, long bytes, Map<String, Object> data) implements Content {}

    /**
     * A file that was agreed to: its text is uploaded, then a card shows where it is.
     *
     * @param text what the file holds, in UTF-8
     */
    record File(FileTarget target, String text) implements Content {}
}
