package dev.handrail.engagement;

import dev.handrail.chat.Incoming;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;

/**
 * A feature's answer to the buttons and forms of an engagement. It is only asked on behalf of participants whom the
 * access table allows what the verb needs, and, where the verb changes something, while the engagement runs.
 */
public interface EngagementPress {
    /** This feature's verbs; no other feature may name them. */
    List<Verb> verbs();

    /** A step in the engagement's partition where the verb changes something, otherwise in the place's. */
    Step press(View view, Incoming.Pressed pressed, Language language);

    /** As of {@link dev.handrail.turn.PressHandler#isRepeatable}. */
    default boolean isRepeatable(Incoming.Pressed pressed) {
        return false;
    }
}
