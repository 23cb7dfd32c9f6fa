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
    /** What sort of a moment it is. */
    enum Mark {
        DATE(1, "•", "Default"),
        PHASE(2, "▶", "Accent"),
        PHASE_OVER(2, "✓", "Good"),
        MILESTONE(3, "◆", "Good"),
        PLANNED(3, "◇", "Default"),
        PLANNED_OVERDUE(3, "!", "Attention"),
        TODAY(4, "●", "Accent"),
        LIMIT(5, "■", "Warning"),
        LIMIT_MET(5, "✓", "Good"),
        LIMIT_OVERDUE(5, "!", "Attention"),
        DESIRED(6, "★", "Default");

        private final int rank;
        private final String sign;
        private final String colour;

        Mark(int rank, String sign, String colour) {
            this.rank = rank;
            this.sign = sign;
            this.colour = colour;
        }

        /** Its place among what is of one day; of one rank comes first what happened first. */
        int rank() {
            return rank;
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
