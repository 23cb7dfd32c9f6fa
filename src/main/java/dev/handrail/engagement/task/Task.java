package dev.handrail.engagement.task;

import dev.handrail.engagement.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param number by which people call it, unique in the engagement
 * @param entry the public id of the playbook entry it is made from; absent where somebody added it
 * @param title in somebody's own words; empty where the entry's words are the title
 * @param side whose it is while nobody owns it
 * @param owner id of the participant who does it
 * @param due the day by which it is to be done, in the engagement's zone
 * @param blocking whether its phase cannot end before it is done
 * @param remediation whether it is on the remediation checklist
 * @param notes the newest last
 */
public record Task(
        int number,
        String phase,
        @Nullable String entry,
        String title,
        Side side,
        @Nullable String owner,
        @Nullable LocalDate due,
        State state,
        boolean blocking,
        boolean remediation,
        List<Note> notes,
        Instant changedAt) {
    /** How far it is. */
    public enum State {
        OPEN,
        STARTED,
        DONE,
        /** It was agreed that nobody has to do it. */
        NOT_NEEDED;

        public boolean isOver() {
            return this == DONE || this == NOT_NEEDED;
        }
    }

    /**
     * What somebody wrote to it.
     *
     * @param by id of the participant
     */
    public record Note(String by, Instant at, String text) {}

    public Task {
        notes = List.copyOf(notes);
    }

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate today) {
        return !state.isOver() && due != null && due.isBefore(today);
    }
}
