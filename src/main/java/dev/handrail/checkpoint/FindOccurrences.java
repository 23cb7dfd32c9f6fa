package dev.handrail.checkpoint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.springframework.stereotype.Component;

/** On which days a series meets. */
@Component
public final class FindOccurrences {
    /** Further than that a holiday moves nothing: with all of two weeks free, a meeting stays where it is. */
    private static final int FURTHEST_MOVE = 14;

    private final FreeDays freeDays;

    FindOccurrences(FreeDays freeDays) {
        this.freeDays = freeDays;
    }

    /**
     * Those whose rule gives a day from {@code from} to {@code to}, both inclusive, in order; what a holiday leaves out
     * is left out.
     */
    public List<Occurrence> between(Series series, LocalDate from, LocalDate to) {
        LocalDate first = series.first().toLocalDate();
        LocalDate end = Optional.ofNullable(series.until())
                .filter(until -> until.isBefore(to))
                .orElse(to);
        return days(series, first.isAfter(from) ? first : from, end)
                .flatMap(day -> on(day, series).stream())
                .toList();
    }

    /** The days that the rule gives, holidays or not, from the series' beginning up to a day, inclusive. */
    public static List<LocalDate> byRule(Series series, LocalDate to) {
        LocalDate until = series.until();
        return days(series, series.first().toLocalDate(), until != null && until.isBefore(to) ? until : to)
                .toList();
    }

    private static Stream<LocalDate> days(Series series, LocalDate from, LocalDate to) {
        LocalDate first = series.first().toLocalDate();
        String rule = series.rhythm().rule();
        if (to.isBefore(from)) {
            return Stream.empty();
        }
        if (rule == null) {
            return Stream.of(first).filter(day -> !day.isBefore(from) && !day.isAfter(to));
        }
        // The library leaves out a first day that the rule does not give, and takes its end as exclusive.
        return new Recur<LocalDate>(rule)
                .getDates(first, from, to.plusDays(1)).stream()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .distinct()
                        .sorted();
    }

    private Optional<Occurrence> on(LocalDate day, Series series) {
        OnFreeDays wish = series.onFreeDays();
        Optional<String> holiday = freeDays.on(day, wish.countries());
        if (holiday.isEmpty()) {
            return Optional.of(new Occurrence(day, day, null));
        }
        return switch (wish.rule()) {
            case KEEP -> Optional.of(new Occurrence(day, day, holiday.get()));
            case MOVE -> Optional.of(new Occurrence(day, next(day, wish), holiday.get()));
            case SKIP -> Optional.empty();
        };
    }

    private LocalDate next(LocalDate day, OnFreeDays wish) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(FURTHEST_MOVE))
                .filter(each ->
                        !isWeekend(each) && freeDays.on(each, wish.countries()).isEmpty())
                .findFirst()
                .orElse(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
