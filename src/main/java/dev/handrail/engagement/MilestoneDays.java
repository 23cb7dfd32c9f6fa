package dev.handrail.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days the milestones of an engagement are meant to be reached: kept by a feature that plans. */
public interface MilestoneDays {
    /** By which verb the form is opened in which the day of a {@code milestone} is said. */
    String VERB = "milestone.plan";

    /** By the milestones' public ids, in the engagement's zone; one that nobody gave a day is left out. */
    Map<String, LocalDate> of(EngagementId engagement);

    /** What all features know; none, where nobody plans. */
    static Map<String, LocalDate> all(List<MilestoneDays> features, EngagementId engagement) {
        Map<String, LocalDate> all = new HashMap<>();
        features.forEach(feature -> all.putAll(feature.of(engagement)));
        return all;
    }
}
