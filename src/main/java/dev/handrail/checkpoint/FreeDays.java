package dev.handrail.checkpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which days are free where. */
@FunctionalInterface
public interface FreeDays {
    /**
     * Whose holiday a day is.
     *
     * @param countries as in {@link OnFreeDays}
     * @return the country, by the code that was given; empty for a day on which all of them work
     */
    Optional<String> on(LocalDate day, List<String> countries);
}
