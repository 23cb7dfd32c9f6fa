package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Recipient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message that is no direct reply.
 *
 * @param id what the feature calls it, unique in the turn's home: the same id again changes what is shown, wherever it
 *     is by then
 * @param to where it is shown
 * @param content what is to be shown; absent where it is to be taken away
 * @param repeatable whether it may rather be shown twice than perhaps not at all
 * @param worthFor how long it is worth showing
 */
public record Outgoing(String id, Recipient to, @Nullable Content content, boolean repeatable, Duration worthFor) {}
