package dev.handrail.checkpoint.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody's working days begin. Not everybody's digest leaves in the same second: each comes within ten minutes,
 * always the same number of them after the hour.
 *
 * @param at the hour the person chose, in {@code zone}; where the clocks skip it, as much later
 */
record Morning(LocalTime at, ZoneId zone, Duration after) {
    private static final int SPREAD_SECONDS = 600;

    /** So much later than it is planned, a digest says that it should have come earlier. */
    private static final Duration IN_TIME = Duration.ofHours(1);

    /** @param whose the person's partition */
    static Morning of(LocalTime at, ZoneId zone, String whose) {
        return new Morning(at, zone, Duration.ofSeconds(Math.floorMod(whose.hashCode(), SPREAD_SECONDS)));
    }

    LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant().plus(after);
    }

    /** Whether a digest may be sent at that moment: on a working day, from its hour on. */
    boolean hasCome(Instant now) {
        LocalDate today = day(now);
        return !isWeekend(today) && !now.isBefore(on(today));
    }

    /** @param planned when it was to be looked at, by what was known of the person's wishes then */
    boolean isLate(Instant now, Instant planned) {
        Instant today = on(day(now));
        return now.isAfter((planned.isAfter(today) ? planned : today).plus(IN_TIME));
    }

    /** The first one after that moment. */
    Instant next(Instant now) {
        LocalDate day = day(now);
        while (isWeekend(day) || !on(day).isAfter(now)) {
            day = day.plusDays(1);
        }
        return on(day);
    }

    /** The first of a week after that moment. */
    Instant nextMonday(Instant now) {
        LocalDate monday = day(now).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return on(monday).isAfter(now) ? on(monday) : on(monday.plusWeeks(1));
    }

    boolean isMonday(Instant now) {
        return day(now).getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
