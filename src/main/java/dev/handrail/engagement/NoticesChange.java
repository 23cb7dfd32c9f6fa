package dev.handrail.engagement;

import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A feature that keeps a projection of engagements elsewhere, and has it made anew whenever one changes. */
public interface NoticesChange {
    /**
     * What has to go with a change.
     *
     * @param people who took part before, and who does from now on; what the engagement is by then stands in its
     *     documents once the letters arrive
     * @param documents ids of what is changed
     */
    List<Letter> changed(EngagementId engagement, People people, Set<String> documents);

    /** The ids of what is written. */
    static Set<String> ids(Collection<Write> writes) {
        return writes.stream().map(Write::id).collect(Collectors.toUnmodifiableSet());
    }
}
