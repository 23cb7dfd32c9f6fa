package dev.handrail.checkpoint.digest;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.limit.Watched;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything of an engagement that somebody may be told of in the morning.
 *
 * @param tasks those that are not over and have a day
 * @param limits those that are not met
 * @param milestones those that are not reached and have a day
 * @param disputes how many wait for a side
 * @param meetings those that may still come
 */
record Material(
        Loaded loaded,
        List<Task> tasks,
        List<Watched> limits,
        Map<Milestone, LocalDate> milestones,
        Map<Side, Integer> disputes,
        List<Held> meetings) {
    /** A meeting of a series. */
    record Held(Series series, Meeting meeting) {}

    Engagement engagement() {
        return loaded.engagement();
    }

    People people() {
        return loaded.people();
    }
}
