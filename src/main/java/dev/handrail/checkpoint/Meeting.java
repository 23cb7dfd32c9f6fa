package dev.handrail.checkpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a series, from a week before it until it is over and noted.
 *
 * @param series the id of its series
 * @param original the day that the series' rule gives, by which it is known whatever becomes of it
 * @param revision grows with each change that people see
 * @param start when it begins, in the engagement's zone
 * @param since when this start became known
 * @param moves how often it was moved
 * @param replies what people said to it, by the participant's id
 * @param agenda what people added, in that order
 * @param told who was reminded of it, or should have been, by the participant's id
 * @param snoozed who wants to be reminded once more when, by the participant's id
 * @param stages what of its course is over: each happens once
 * @param notes what was noted of it; absent before anybody did
 */
public record Meeting(
        String series,
        LocalDate original,
        long revision,
        MeetingKind kind,
        String title,
        LocalDateTime start,
        int minutes,
        @Nullable String holidayOf,
        State state,
        Instant since,
        int moves,
        Map<String, Reply> replies,
        List<AgendaItem> agenda,
        Map<String, List<Told>> told,
        Map<String, Instant> snoozed,
        Map<Stage, Instant> stages,
        @Nullable Notes notes) {
    /** How it stands. */
    public enum State {
        PLANNED,
        /** The platform said that it began. */
        BEGUN,
        HELD,
        NOT_HELD,
        CANCELLED;

        /** Whether it may still come. */
        public boolean isAhead() {
            return this == PLANNED || this == BEGUN;
        }
    }

    /** A step of its course that happens once. */
    public enum Stage {
        /** The agenda was shown where it is held. */
        AGENDA,
        /** A project manager was asked why it had not begun. */
        ASKED_FOR_START,
        /** It was asked whether it took place. */
        ASKED_WHETHER_HELD,
        /** It was asked for what is to be noted. */
        ASKED_FOR_NOTES,
        /** What was noted was shown. */
        SUMMARY
    }

    /**
     * What somebody said to it.
     *
     * @param proposed when they would have it instead, in the engagement's zone
     */
    public record Reply(Answer answer, @Nullable LocalDateTime proposed, String reason, Instant at) {}

    /** Whether somebody comes. */
    public enum Answer {
        COMES,
        CANNOT,
        OTHER_TIME
    }

    /** @param by id of the participant */
    public record AgendaItem(String by, String text, Instant at) {}

    /**
     * That somebody was reminded, or why not.
     *
     * @param lead so many minutes before
     * @param moves how often it had been moved by then
     */
    public record Told(int lead, int moves, Instant at, Fate fate) {}

    /** What became of a reminder. */
    public enum Fate {
        SENT,
        /** Sent with a note, because it should have come earlier. */
        LATE,
        /** Not sent: a newer one was, or the meeting had begun. */
        MISSED,
        /** Not sent: there is no way to reach the person. */
        UNREACHABLE
    }

    /**
     * What was noted.
     *
     * @param by id of the participant
     * @param actions numbers of the tasks that were made of it
     */
    public record Notes(String by, Instant at, String decisions, List<Integer> actions) {
        public Notes {
            actions = List.copyOf(actions);
        }
    }

    public Meeting {
        replies = Map.copyOf(replies);
        agenda = List.copyOf(agenda);
        told = Map.copyOf(told);
        snoozed = Map.copyOf(snoozed);
        stages = Map.copyOf(stages);
    }

    /** The one that a series has on a day. */
    public static Meeting of(Series series, Occurrence day, Instant now) {
        return new Meeting(
                series.id(),
                day.original(),
                1,
                series.kind(),
                series.title(),
                day.day().atTime(series.first().toLocalTime()),
                series.minutes(),
                day.holidayOf(),
                State.PLANNED,
                now,
                0,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }

    /** As cards carry it: the series and the day that its rule gives. */
    public String id() {
        return series + "/" + original;
    }

    /** Where the clocks skip the hour, as much later; where they repeat it, the first time. */
    public Instant startsAt(ZoneId zone) {
        return start.atZone(zone).toInstant();
    }

    public Instant endsAt(ZoneId zone) {
        return startsAt(zone).plusSeconds(60L * minutes);
    }

    public boolean has(Stage stage) {
        return stages.containsKey(stage);
    }

    /** The last reply of a participant. */
    public Optional<Reply> reply(String participant) {
        return Optional.ofNullable(replies.get(participant));
    }

    /** The reminders of a participant for the time at which it is now. */
    public List<Told> told(String participant) {
        return told.getOrDefault(participant, List.of()).stream()
                .filter(each -> each.moves() == moves)
                .toList();
    }

    public Meeting passing(Stage stage, Instant at) {
        Map<Stage, Instant> more = new TreeMap<>(stages);
        more.put(stage, at);
        return change(changed -> changed.stages = more);
    }

    public Meeting in(State next) {
        return change(changed -> changed.state = next);
    }

    public Meeting replied(String participant, Reply reply) {
        Map<String, Reply> more = new TreeMap<>(replies);
        more.put(participant, reply);
        return change(changed -> changed.replies = more);
    }

    public Meeting adding(AgendaItem item) {
        List<AgendaItem> more = new ArrayList<>(agenda);
        more.add(item);
        return change(changed -> changed.agenda = more);
    }

    public Meeting noted(Notes what) {
        return change(changed -> changed.notes = what);
    }

    /** Nobody else sees anything of it. */
    public Meeting snoozed(String participant, @Nullable Instant until) {
        Map<String, Instant> more = new TreeMap<>(snoozed);
        if (until == null) {
            more.remove(participant);
        } else {
            more.put(participant, until);
        }
        return change(changed -> {
            changed.snoozed = more;
            changed.revision = revision;
        });
    }

    /** At another time: whoever agreed to the old one is asked anew. */
    public Meeting moved(LocalDateTime to, int length, Instant now) {
        return change(changed -> {
            changed.start = to;
            changed.minutes = length;
            changed.since = now;
            changed.moves = moves + 1;
            changed.replies = Map.of();
            changed.snoozed = Map.of();
            changed.holidayOf = null;
        });
    }

    /** Reminders change nothing that people see of it. */
    public Meeting telling(String participant, List<Told> lines) {
        Map<String, List<Told>> more = new TreeMap<>(told);
        List<Told> all = new ArrayList<>(told.getOrDefault(participant, List.of()));
        all.addAll(lines);
        more.put(participant, List.copyOf(all));
        return change(changed -> {
            changed.told = more;
            changed.revision = revision;
        });
    }

    private Meeting change(java.util.function.Consumer<Draft> how) {
        Draft draft = new Draft(this);
        how.accept(draft);
        return draft.meeting();
    }

    /** The parts that change. */
    private final class Draft {
        private long revision;
        private LocalDateTime start;
        private int minutes;
        private @Nullable String holidayOf;
        private State state;
        private Instant since;
        private int moves;
        private Map<String, Reply> replies;
        private List<AgendaItem> agenda;
        private Map<String, List<Told>> told;
        private Map<String, Instant> snoozed;
        private Map<Stage, Instant> stages;
        private @Nullable Notes notes;

        Draft(Meeting from) {
            revision = from.revision + 1;
            start = from.start;
            minutes = from.minutes;
            holidayOf = from.holidayOf;
            state = from.state;
            since = from.since;
            moves = from.moves;
            replies = from.replies;
            agenda = from.agenda;
            told = from.told;
            snoozed = from.snoozed;
            stages = from.stages;
            notes = from.notes;
        }

        Meeting meeting() {
            return new Meeting(
                    series,
                    original,
                    revision,
                    kind,
                    title,
                    start,
                    minutes,
                    holidayOf,
                    state,
                    since,
                    moves,
                    replies,
                    agenda,
                    told,
                    snoozed,
                    stages,
                    notes);
        }
    }
}
