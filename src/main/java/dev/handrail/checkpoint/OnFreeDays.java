package dev.handrail.checkpoint;

import java.util.List;

/**
 * What becomes of a meeting on a day on which one of the sides does not work.
 *
 * @param countries whose holidays count, by ISO 3166 with a subdivision where one is meant, such as {@code FR} or
 *     {@code GB-SCT}; none: no day is free
 */
public record OnFreeDays(Rule rule, List<String> countries) {
    /** As if there were none. */
    public static final OnFreeDays NONE = new OnFreeDays(Rule.KEEP, List.of());

    public OnFreeDays {
        countries = List.copyOf(countries);
    }

    /** What to do. */
    public enum Rule {
        /** The meeting takes place, and the holiday is named. */
        KEEP,
        /** It moves to the next day that is neither free nor of a weekend. */
        MOVE,
        /** It is left out. */
        SKIP
    }
}
