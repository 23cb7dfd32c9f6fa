package dev.handrail.engagement;

import dev.handrail.store.Write;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature that keeps documents of its own beside the engagement, made and changed together with it. */
public interface FollowsEngagement {
    /**
     * What is to be written with the change.
     *
     * @param before absent for an engagement that begins
     */
    List<Write> follow(@Nullable Engagement before, Engagement after);
}
