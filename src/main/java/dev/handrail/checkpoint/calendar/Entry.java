package dev.handrail.checkpoint.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar. Its times are those of the engagement's zone.
 *
 * @param uid stays the same whatever becomes of it
 * @param sequence grows with each change
 * @param instead whose place it takes, as the beginning that the rule gives; absent where it stands for itself
 * @param repeated how it repeats; absent where it does not
 * @param isOff whether it does not take place
 */
record Entry(
        String uid,
        long sequence,
        @Nullable LocalDateTime instead,
        LocalDateTime start,
        int minutes,
        @Nullable Repeated repeated,
        boolean isOff,
        String summary,
        String description) {
    /**
     * How an entry repeats.
     *
     * @param rule as of RFC 5545, without its end
     * @param until the last day on which it may; absent where it goes on
     * @param leftOut beginnings that the rule gives and that are none
     */
    record Repeated(String rule, @Nullable LocalDate until, List<LocalDateTime> leftOut) {
        Repeated {
            leftOut = List.copyOf(leftOut);
        }
    }
}
