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
}
