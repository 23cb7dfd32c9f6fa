package dev.handrail.engagement.task;

import dev.handrail.engagement.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param by id of the participant; empty where the program notes it, whose text is then {@link #OUT_OF_SCOPE} or
     *     {@link #BACK_IN_SCOPE}
     */
    public record Note(String by, Instant at, String text) {}

    /** Noted by the program: the duty fell out of scope after somebody had begun with it. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** Noted by the program: it is in scope again. */
    public static final String BACK_IN_SCOPE = "back-in-scope";

    public Task {
        notes = List.copyOf(notes);
    }

    /** Tells this state of it from every other: what buttons carry, so that a stale one is known. */
    public long version() {
        return changedAt.toEpochMilli();
    }

    Task owned(@Nullable String by, Instant now) {
        return changed(by, due, state, blocking, remediation, notes, now);
    }

    Task dueBy(@Nullable LocalDate day, Instant now) {
        return changed(owner, day, state, blocking, remediation, notes, now);
    }

    Task in(State other, Instant now) {
        return changed(owner, due, other, blocking, remediation, notes, now);
    }

    Task blocking(boolean holdsUp, Instant now) {
        return changed(owner, due, state, holdsUp, remediation, notes, now);
    }

    Task remediation(boolean isOnChecklist, Instant now) {
        return changed(owner, due, state, blocking, isOnChecklist, notes, now);
    }

    Task noted(String by, String text, Instant now) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(by, now, text));
        return changed(owner, due, state, blocking, remediation, more, now);
    }

    /** The same duty, told by another playbook. */
    Task toldBy(String otherEntry) {
        return new Task(
                number, phase, otherEntry, title, side, owner, due, state, blocking, remediation, notes, changedAt);
    }

    private Task changed(
            @Nullable String by,
            @Nullable LocalDate day,
            State stands,
            boolean holdsUp,
            boolean isOnChecklist,
            List<Note> said,
            Instant now) {
        // Two changes within a millisecond are two versions all the same.
        Instant at = now.toEpochMilli() > version() ? now : Instant.ofEpochMilli(version() + 1);
        return new Task(number, phase, entry, title, side, by, day, stands, holdsUp, isOnChecklist, said, at);
    }

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate today) {
        return !state.isOver() && due != null && due.isBefore(today);
    }
}
