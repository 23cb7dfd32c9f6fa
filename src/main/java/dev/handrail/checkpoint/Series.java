package dev.handrail.checkpoint;

import dev.handrail.chat.Address;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that belong together, or a single one. Its times are those of the engagement's zone, whatever that is by the
 * time they come.
 *
 * @param id unique in the engagement
 * @param revision grows with each change
 * @param title in somebody's own words; empty where its kind says enough
 * @param first when the first one begins
 * @param minutes how long each lasts
 * @param until the last day on which there may be one; absent where it goes on
 * @param place where agenda and summary are shown; absent where the engagement's first linked place is meant
 * @param invited ids of participants; none: everybody who takes part at the time
 * @param meetingChat the chat of the call itself, whose start and end are told; absent where none is linked
 * @param madeUntil up to which day, inclusive, its meetings have been made
 * @param by id of the participant who planned it
 */
public record Series(
        String id,
        long revision,
        MeetingKind kind,
        String title,
        Rhythm rhythm,
        LocalDateTime first,
        int minutes,
        @Nullable LocalDate until,
        OnFreeDays onFreeDays,
        @Nullable Address place,
        List<String> invited,
        @Nullable Address meetingChat,
        @Nullable LocalDate madeUntil,
        String by) {
    public Series {
        invited = List.copyOf(invited);
    }

    /** No meeting after that day. */
    public Series endingOn(LocalDate day) {
        return with(revision + 1, day, meetingChat, madeUntil);
    }

    public Series heldIn(@Nullable Address chat) {
        return with(revision + 1, until, chat, madeUntil);
    }

    /** Its meetings up to that day are there, which changes nothing that people see. */
    Series made(LocalDate day) {
        return with(revision, until, meetingChat, day);
    }

    /** Whether its rule gives no day any more; one whose meetings are agreed on is over only with its end. */
    public boolean isOver(LocalDate today) {
        LocalDate last = rhythm.equals(Rhythm.ONCE) ? first.toLocalDate() : until;
        return last != null && last.isBefore(today);
    }

    private Series with(long next, @Nullable LocalDate end, @Nullable Address chat, @Nullable LocalDate made) {
        return new Series(
                id, next, kind, title, rhythm, first, minutes, end, onFreeDays, place, invited, chat, made, by);
    }
}
