package dev.handrail.checkpoint.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How near a day is, in steps: each is news once, whichever morning comes first after it was reached. */
final class Nearness {
    /** The step after the day. */
    static final int PASSED = -1;

    /** Days before a limit's last one. */
    static final List<Integer> OF_LIMITS = List.of(0, 1, 3, 7, 14);

    /** Days before a milestone is planned, or the end is hoped for. */
    static final List<Integer> OF_MILESTONES = List.of(0, 1, 7);

    private static final int SOON_DAYS = 2;

    private Nearness() {}

    /**
     * The step that has been reached.
     *
     * @param steps days before, the fewest first
     * @return {@link #PASSED} after the day; empty while it is further away than the first step
     */
    static Optional<Integer> step(LocalDate day, LocalDate today, List<Integer> steps) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left < 0
                ? Optional.of(PASSED)
                : steps.stream().filter(step -> left <= step).findFirst();
    }

    /** Until when a task is due soon: two days, and over a weekend, on which nobody is told of Monday, until then. */
    static LocalDate soonUntil(LocalDate today) {
        LocalDate day = today.plusDays(SOON_DAYS);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
