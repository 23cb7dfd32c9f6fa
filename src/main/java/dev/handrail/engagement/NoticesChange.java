package dev.handrail.engagement;

import dev.handrail.turn.Letter;
import java.util.List;

/** A feature that keeps a projection of engagements elsewhere, and has it made anew whenever one changes. */
public interface NoticesChange {
    /**
     * What has to go with a change.
     *
     * @param people who took part before, and who does from now on; what the engagement is by then stands in its documents once the letters arrive
     */
    List<Letter> changed(EngagementId engagement, People people);
}
