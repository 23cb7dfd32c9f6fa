package dev.handrail.checkpoint.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads days that cards carry, which a client may have made up. */
final class ReadDay {
    private ReadDay() {}

    static Optional<LocalDate> read(@Nullable Object carried) {
        try {
            return carried instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
