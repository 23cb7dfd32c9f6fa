package dev.handrail.engagement.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param on its day; absent where nobody knows it yet
 * @param detail a second, smaller line; possibly empty
 */
record Moment(@Nullable LocalDate on, String text, String detail, Mark mark) {
    /** What sort of a moment it is; on one day in this order. */
    enum Mark {
        DATE("•", "Default"),
        PHASE("▶", "Accent"),
        PHASE_OVER("✓", "Good"),
        MILESTONE("◆", "Good"),
        TODAY("●", "Accent"),
        LIMIT("◷", "Warning"),
        LIMIT_MET("✓", "Good"),
        LIMIT_OVERDUE("!", "Attention"),
        DESIRED("★", "Default");

        private final String sign;
        private final String colour;

        Mark(String sign, String colour) {
            this.sign = sign;
            this.colour = colour;
        }

        String sign() {
            return sign;
        }

        String colour() {
            return colour;
        }
    }

    LocalDate onOrLast() {
        return on == null ? LocalDate.MAX : on;
    }
}
