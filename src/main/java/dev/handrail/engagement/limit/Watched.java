package dev.handrail.engagement.limit;

import dev.handrail.playbook.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A playbook's limit as it runs in an engagement.
 *
 * @param entry the public id of the playbook entry that sets it
 * @param from the day it is counted from; absent where nobody has said it
 * @param end the last day on which it can be met; absent with {@code from}
 * @param since when this end was known
 * @param told of which step people were told last, as days before the end ({@link Warnings#PASSED} for after it);
 *     absent before the first
 * @param met that it was met; absent while it is not
 */
public record Watched(
        String entry,
        Anchor anchor,
        @Nullable LocalDate from,
        @Nullable LocalDate end,
        Instant since,
        @Nullable Integer told,
        @Nullable Met met) {
    /**
     * Somebody's word that a limit was met.
     *
     * @param by id of the participant
     * @param day on which it was met
     */
    public record Met(String by, LocalDate day, Instant at) {}

    /** Whether people still have to be warned of it. */
    public boolean isRunning() {
        return met == null && end != null;
    }

    /** Whether its last day is over, and it was not met. */
    public boolean isOverdue(LocalDate today) {
        return met == null && end != null && end.isBefore(today);
    }

    Watched toldOf(int step) {
        return new Watched(entry, anchor, from, end, since, step, met);
    }

    Watched with(@Nullable Met other) {
        return new Watched(entry, anchor, from, end, since, told, other);
    }
}
