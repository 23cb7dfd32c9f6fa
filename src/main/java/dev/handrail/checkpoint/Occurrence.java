package dev.handrail.checkpoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a series meets.
 *
 * @param original the day that its rule gives, by which the meeting is known whatever becomes of it
 * @param day the day on which it is
 * @param holidayOf whose holiday one of the two is; absent where nobody's
 */
public record Occurrence(
        LocalDate original, LocalDate day, @Nullable String holidayOf) {}
