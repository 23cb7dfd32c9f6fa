package dev.handrail.turn;

import dev.handrail.chat.Origin;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import java.util.Set;

/** A feature's answer to what people say. Pure: it may be asked twice for one message. */
public interface SpeechHandler {
    /** The intents that are this handler's; no other handler may name them. */
    Set<Intent> intents();

    Step answer(Origin origin, Interpretation said);
}
