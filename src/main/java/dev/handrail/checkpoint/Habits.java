package dev.handrail.checkpoint;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How somebody wants to be reminded, in all engagements.
 *
 * @param leads how long before a meeting, the longest first, in minutes
 * @param quietFrom from when, in the person's zone, nothing is to come; the same as {@code quietTo}: no quiet hours
 * @param digest whether the daily digest is wanted
 * @param digestAt when it comes, in the person's zone
 */
public record Habits(List<Integer> leads, LocalTime quietFrom, LocalTime quietTo, boolean digest, LocalTime digestAt) {
    /** A day and an hour before; nothing at night. */
    public static final Habits USUAL = new Habits(
            List.of((int) Duration.ofDays(1).toMinutes(), (int)
                    Duration.ofHours(1).toMinutes()),
            LocalTime.of(20, 0),
            LocalTime.of(7, 0),
            true,
            LocalTime.of(9, 0));

    /** The kind and id of the document in the person's partition. */
    public static final String KIND = "habits";

    /** The longest that may be chosen: meetings are made so long before they begin, and a little more. */
    public static final Duration LONGEST_LEAD = Duration.ofDays(7);

    public Habits {
        leads = leads.stream()
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }
}
