package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.understanding.Language;
import java.util.Set;

/** A feature's answer to its cards' buttons. */
public interface PressHandler {
    /** The verbs that are this handler's; no other handler may name them. */
    Set<String> verbs();

    /**
     * @param language the presser's
     */
    Step press(Incoming.Pressed pressed, Language language);

    /**
     * Whether the same press by the same person is decided anew when it comes again, because its button carries no
     * version of what it changes; otherwise it is told its first result for a day, whatever has happened since.
     */
    default boolean isRepeatable(Incoming.Pressed pressed) {
        return false;
    }
}
