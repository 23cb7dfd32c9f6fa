package dev.handrail.engagement;

import dev.handrail.chat.Origin;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Interpretation;
import java.util.List;

/** A feature's answer to what participants say in an engagement; as {@link EngagementPress} is to presses. */
public interface EngagementSpeech {
    /** This feature's wishes; no other feature may name their intents. */
    List<Wish> wishes();

    Step answer(View view, Origin origin, Interpretation said);
}
