package dev.handrail.playground.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message shows at one moment.
 *
 * @param id the activity id, which edits keep
 * @param from the persona's id, or {@link #BOT}
 * @param text the words without the mention; empty where there are none
 * @param summary what a notification says of a card, where the bot gave it
 * @param thread the id of the channel message that began its thread; absent outside channels
 * @param mention whether the bot is mentioned in it
 * @param at when this was sent
 */
public record Message(
        String id,
        String from,
        String text,
        @Nullable String summary,
        List<JsonNode> attachments,
        @Nullable String thread,
        boolean mention,
        Instant at) {
    /** The sender of what the bot shows. */
    public static final String BOT = "bot";

    public boolean isFromBot() {
        return from.equals(BOT);
    }

    /** About how much memory it takes: its text and attachments as UTF-16. */
    long bytes() {
        return 2L
                * attachments.stream()
                        .mapToLong(each -> each.toString().length())
                        .reduce(text.length(), Long::sum);
    }

    /** The same message, saying something else since {@code then}. */
    public Message saying(String newText, boolean nowMentions, Instant then) {
        return new Message(id, from, newText, summary, attachments, thread, nowMentions, then);
    }

    /** The same message, showing something else since {@code then}. */
    public Message showing(String newText, @Nullable String newSummary, List<JsonNode> shown, Instant then) {
        return new Message(id, from, newText, newSummary, shown, thread, mention, then);
    }
}
