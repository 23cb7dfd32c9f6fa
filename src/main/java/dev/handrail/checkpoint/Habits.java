package dev.handrail.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be reminded, in all engagements.
 *
 * @param leads how long before a meeting, the longest first, in minutes
 * @param quietFrom from when, in the person's zone, nothing is to come; the same as {@code quietTo}: no quiet hours
 * @param digest whether the daily digest is wanted
 * @param digestAt when it comes, in the person's zone
 * @param since when the leads became these; absent where they have been so from the beginning
 */
public record Habits(
        List<Integer> leads,
        LocalTime quietFrom,
        LocalTime quietTo,
        boolean digest,
        LocalTime digestAt,
        @Nullable Instant since) {
    /** A day and an hour before; nothing at night. */
    public static final Habits USUAL = new Habits(
            List.of((int) Duration.ofDays(1).toMinutes(), (int)
                    Duration.ofHours(1).toMinutes()),
            LocalTime.of(20, 0),
            LocalTime.of(7, 0),
            true,
            LocalTime.of(9, 0),
            null);

    /** The kind and id of the document in the person's partition. */
    public static final String KIND = "habits";

    /** The longest that may be chosen: meetings are made so long before they begin, and a little more. */
    public static final Duration LONGEST_LEAD = Duration.ofDays(7);

    public Habits {
        leads = leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** With the daily digest, or without. */
    public Habits withDigest(boolean wanted) {
        return new Habits(leads, quietFrom, quietTo, wanted, digestAt, since);
    }

    public boolean hasQuietHours() {
        return !quietFrom.equals(quietTo);
    }

    /** Instead of others; a lead that was not wished before is not late for what it would have come before. */
    Habits insteadOf(Habits before, Instant now) {
        return new Habits(leads, quietFrom, quietTo, digest, digestAt, leads.equals(before.leads) ? before.since : now);
    }

    /** Whether somebody is to be reminded at other times than with others. */
    boolean remindsAsWith(Habits other) {
        return leads.equals(other.leads) && quietFrom.equals(other.quietFrom) && quietTo.equals(other.quietTo);
    }
}
