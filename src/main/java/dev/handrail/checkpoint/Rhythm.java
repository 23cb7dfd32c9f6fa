package dev.handrail.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * How often a series meets.
 *
 * @param rule a recurrence rule of RFC 5545 without its end, such as {@code FREQ=WEEKLY;INTERVAL=2}; absent where there
 *     is one meeting, or each is agreed on at the one before
 * @param perTouchpoint whether the next one is agreed on each time
 */
public record Rhythm(@Nullable String rule, boolean perTouchpoint) {
    public static final Rhythm ONCE = new Rhythm(null, false);
    public static final Rhythm PER_TOUCHPOINT = new Rhythm(null, true);

    public static Rhythm by(String rule) {
        return new Rhythm(rule, false);
    }
}
