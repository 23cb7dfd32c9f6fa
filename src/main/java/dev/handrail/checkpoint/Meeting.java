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
import java.util.TreeSet;
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
 * @param change that it has another time or is off; absent before anybody changed it
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
        @Nullable Notes notes,
        @Nullable Change change) {
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
        /** The platform said that the call began. */
        CALL_BEGAN,
        /** The platform said that the call is over. */
        CALL_ENDED,
        /** Somebody said that it takes place without the call that it is linked with. */
        ELSEWHERE,
        /** A project manager was asked why it had not begun. */
        ASKED_FOR_START,
        /** It was asked whether it took place. */
        ASKED_WHETHER_HELD,
        /** It was asked for what is to be noted. */
        ASKED_FOR_NOTES,
        /** The same once more on the next morning. */
        ASKED_AGAIN,
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
    public record Told(int lead, int moves, Instant at, Fate fate) {
        /** In place of a lead: it told of a change, and reminded of nothing. */
        public static final int OF_CHANGE = 0;

        /** Whether a message was sent. */
        public boolean wasSent() {
            return fate == Fate.SENT || fate == Fate.LATE;
        }
    }

    /**
     * That it has another time, or does not take place.
     *
     * @param was when it would have begun
     * @param by id of the participant whose doing that is
     * @param reason in their words; possibly empty
     * @param instead the id of the series that takes its place; absent where none does
     * @param people ids of those who still have to hear of it
     * @param placesKnow whether the places show it
     */
    public record Change(
            LocalDateTime was,
            String by,
            String reason,
            @Nullable String instead,
            List<String> people,
            boolean placesKnow) {
        public Change {
            people = List.copyOf(people);
        }

        /** With fewer who still have to hear of it; the places know by now. */
        public Change heard(List<String> rest) {
            return new Change(was, by, reason, instead, rest, true);
        }
    }

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

    /** When a stage was over that was left out: it is over without having happened. */
    public static final Instant LEFT_OUT = Instant.EPOCH;

    /**
     * What was noted.
     *
     * @param by id of the participant
     * @param decisions of one that did not take place: why
     * @param actions numbers of the tasks that were made of it
     * @param next when the next one was agreed to be, in the engagement's zone
     * @param forms names of the forms that it was filled in with: each counts once
     */
    public record Notes(
            String by,
            Instant at,
            String decisions,
            List<Integer> actions,
            @Nullable LocalDateTime next,
            @Nullable List<String> forms) {
        public Notes {
            actions = List.copyOf(actions);
            forms = forms == null ? List.of() : List.copyOf(forms);
        }

        /** Those names; none for what was noted before forms had any. */
        public List<String> names() {
            return forms == null ? List.of() : forms;
        }

        public boolean has(String form) {
            return names().contains(form);
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
                null,
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

    /** Whether a stage is over and was not left out. */
    public boolean did(Stage stage) {
        return has(stage) && !LEFT_OUT.equals(stages.get(stage));
    }

    /** When a stage was over. */
    public Optional<Instant> at(Stage stage) {
        return Optional.ofNullable(stages.get(stage));
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

    /** What was told or asked changes nothing that people see of it. */
    public Meeting passing(Stage stage, Instant at) {
        Map<Stage, Instant> more = new TreeMap<>(stages);
        more.put(stage, at);
        return with(more);
    }

    /** As if it had never come so far. */
    public Meeting before(Stage stage) {
        Map<Stage, Instant> rest = new TreeMap<>(stages);
        rest.remove(stage);
        return with(rest);
    }

    private Meeting with(Map<Stage, Instant> others) {
        return change(changed -> {
            changed.stages = others;
            changed.revision = revision;
        });
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

    /** Those who were told of it or answered it, and so have to hear of what becomes of it. */
    public List<String> audience() {
        TreeSet<String> all = new TreeSet<>(replies.keySet());
        all.addAll(snoozed.keySet());
        told.forEach((who, lines) -> {
            if (lines.stream().anyMatch(Told::wasSent)) {
                all.add(who);
            }
        });
        if (change != null) {
            all.addAll(change.people());
        }
        return List.copyOf(all);
    }

    /** One that was agreed on at another of its series, for that time. */
    public static Meeting agreed(Series series, LocalDateTime start, Instant now) {
        Occurrence day = new Occurrence(start.toLocalDate(), start.toLocalDate(), null);
        return of(series, day, now).change(agreed -> {
            agreed.start = start;
            agreed.revision = 1;
        });
    }

    /**
     * At another time: whoever agreed to the old one is asked anew, and it begins anew; why it had not taken place is
     * nothing that came of it.
     */
    public Meeting moved(LocalDateTime to, int length, Instant now) {
        return change(changed -> {
            changed.start = to;
            changed.minutes = length;
            changed.since = now;
            changed.moves = moves + 1;
            changed.replies = coming(to, now);
            changed.snoozed = Map.of();
            changed.state = State.PLANNED;
            changed.stages = Map.of();
            changed.notes = null;
            changed.holidayOf = null;
        });
    }

    /** Whoever proposed that very time comes then; everybody else is asked anew. */
    private Map<String, Reply> coming(LocalDateTime to, Instant now) {
        Map<String, Reply> coming = new TreeMap<>();
        replies.forEach((who, reply) -> {
            if (to.equals(reply.proposed())) {
                coming.put(who, new Reply(Answer.COMES, null, "", now));
            }
        });
        return coming;
    }

    /** The same, with what people have to hear of it. */
    public Meeting moved(LocalDateTime to, int length, Instant now, String by, String reason) {
        Change made = new Change(start, by, reason, null, audience(), false);
        return moved(to, length, now).heard(made);
    }

    /** @param instead the series that takes its place */
    public Meeting cancelled(String by, String reason, @Nullable String instead) {
        Change made = new Change(start, by, reason, instead, audience(), false);
        return change(changed -> {
            changed.state = State.CANCELLED;
            changed.snoozed = Map.of();
            changed.change = made;
        });
    }

    /** Some heard of what became of it, which changes nothing that people see. */
    public Meeting heard(Change left) {
        return change(changed -> {
            changed.change = left;
            changed.revision = revision;
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
        private @Nullable Change change;

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
            change = from.change;
        }

        Meeting meeting() {
            return new Meeting(
                    series, original, revision, kind, title, start, minutes, holidayOf, state, since, moves, replies,
                    agenda, told, snoozed, stages, notes, change);
        }
    }
}
