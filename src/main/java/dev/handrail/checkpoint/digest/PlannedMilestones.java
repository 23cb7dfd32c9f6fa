package dev.handrail.checkpoint.digest;

import dev.handrail.engagement.EngagementId;
import java.time.LocalDate;
import java.util.Map;

/** For which days an engagement's milestones are planned. */
@FunctionalInterface
public interface PlannedMilestones {
    /** By the milestones' public ids; those without a day are not among them. */
    Map<String, LocalDate> of(EngagementId engagement);
}
