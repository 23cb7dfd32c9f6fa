package dev.handrail.checkpoint.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says on which day of each year a zone's clocks are set, as a recurrence of RFC 5545. */
final class RepeatOnset {
    private RepeatOnset() {}

    /** Empty where the day, by the clocks of the place, may fall into two months. */
    static Optional<String> rule(ZoneOffsetTransitionRule rule, int year) {
        // By the clocks of the place it may be the day before or after the one that the rule names.
        int shift = shift(rule, year);
        int day = rule.getDayOfMonthIndicator() + shift;
        Month month = rule.getMonth();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return inOneMonth(day, day, month).map(days -> on(month, "BYMONTHDAY=" + days));
        }
        String code = weekday.plus(shift).name().substring(0, 2);
        boolean counted = rule.getDayOfMonthIndicator() > 0;
        if (counted && day % 7 == 1 && day <= 22) {
            return Optional.of(on(month, "BYDAY=" + (day / 7 + 1) + code));
        }
        if (day == -1 || day + 6 == month.minLength() && month.minLength() == month.maxLength()) {
            return Optional.of(on(month, "BYDAY=-1" + code));
        }
        return inOneMonth(counted ? day : day - 6, counted ? day + 6 : day, month)
                .map(days -> on(month, "BYMONTHDAY=" + days + ";BYDAY=" + code));
    }

    private static String on(Month month, String day) {
        return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";" + day;
    }

    private static Optional<String> inOneMonth(int first, int last, Month month) {
        boolean one = first < 0 ? last < 0 && first >= -month.minLength() : first > 0 && last <= month.minLength();
        return Optional.of(IntStream.rangeClosed(first, last)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",")))
                .filter(_ -> one);
    }

    private static int shift(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition onset = rule.createTransition(year);
        return (int) ChronoUnit.DAYS.between(
                named(rule, year), onset.getDateTimeBefore().toLocalDate());
    }

    private static LocalDate named(ZoneOffsetTransitionRule rule, int year) {
        int day = rule.getDayOfMonthIndicator();
        Month month = rule.getMonth();
        LocalDate date = LocalDate.of(year, month, day > 0 ? day : month.length(Year.isLeap(year)) + 1 + day);
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return date;
        }
        return date.with(day > 0 ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }
}
