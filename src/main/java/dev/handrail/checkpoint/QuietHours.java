package dev.handrail.checkpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Somebody's hours of quiet, every night.
 *
 * @param to their end; before {@code from} where they go over midnight, the same where there are none
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    public static QuietHours of(Habits habits, ZoneId zone) {
        return new QuietHours(habits.quietFrom(), habits.quietTo(), zone);
    }

    /** When those began that an instant falls into; empty for one outside of them. */
    Optional<Instant> beganBefore(Instant at) {
        return day(at).map(day -> instant(day, from));
    }

    /** When those end that an instant falls into. */
    public Optional<Instant> endAfter(Instant at) {
        return day(at).map(day -> instant(to.isAfter(from) ? day : day.plusDays(1), to));
    }

    /** The day on which those began that an instant falls into; their very beginning is still outside. */
    private Optional<LocalDate> day(Instant at) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        LocalDate today = there.toLocalDate();
        if (to.isAfter(from)) {
            return Optional.of(today).filter(_ -> time.isAfter(from) && time.isBefore(to));
        }
        return time.isAfter(from)
                ? Optional.of(today)
                : Optional.of(today.minusDays(1)).filter(_ -> time.isBefore(to));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
