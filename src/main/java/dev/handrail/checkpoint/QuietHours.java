package dev.handrail.checkpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody's hours of quiet, every night.
 *
 * @param to their end; before {@code from} where they go over midnight, the same where there are none
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    static QuietHours of(Habits habits, ZoneId zone) {
        return new QuietHours(habits.quietFrom(), habits.quietTo(), zone);
    }

    /** When those began that an instant falls into; empty for one outside of them. */
    Optional<Instant> beganBefore(Instant at) {
        return day(at).map(this::began);
    }

    /** When those end that an instant falls into. */
    Optional<Instant> endAfter(Instant at) {
        return day(at).map(this::end);
    }

    /**
     * The day on which those began that an instant falls into; their very beginning is still outside. Counted in instants:
     * where the clocks change, the same time of day comes twice or never.
     */
    private Optional<LocalDate> day(Instant at) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .filter(day -> at.isAfter(began(day)) && at.isBefore(end(day)))
                .findFirst();
    }

    private Instant began(LocalDate day) {
        return instant(day, from);
    }

    private Instant end(LocalDate day) {
        return instant(to.isAfter(from) ? day : day.plusDays(1), to);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
