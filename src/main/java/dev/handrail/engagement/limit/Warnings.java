package dev.handrail.engagement.limit;

import dev.handrail.engagement.Morning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people are warned of a limit: two weeks, one week, three days and one day before its last day, on that day, and
 * the day after it; each time at nine in the morning where the engagement is at home.
 */
final class Warnings {
    /** The step after the last day. */
    static final int PASSED = -1;

    private static final List<Integer> STEPS = List.of(14, 7, 3, 1, 0, PASSED);

    private Warnings() {}

    /** @param step days before the last day */
    static Instant at(LocalDate end, int step, ZoneId zone) {
        return Morning.of(end.minusDays(step), zone);
    }

    /** The newest step that has come and nobody was told of; the ones before it are left out. */
    static Optional<Integer> reached(Watched limit, Instant now, ZoneId zone) {
        return toCome(limit)
                .filter(step -> !at(end(limit), step, zone).isAfter(now))
                .reduce((earlier, later) -> later);
    }

    /** When there is something to tell next; in the past where there is something to tell already. */
    static Optional<Instant> next(Watched limit, ZoneId zone) {
        return toCome(limit).findFirst().map(step -> at(end(limit), step, zone));
    }

    private static Stream<Integer> toCome(Watched limit) {
        Integer told = limit.told();
        return limit.isRunning() ? STEPS.stream().filter(step -> told == null || step < told) : Stream.empty();
    }

    private static LocalDate end(Watched limit) {
        return java.util.Objects.requireNonNull(limit.end(), "a running limit has an end");
    }
}
