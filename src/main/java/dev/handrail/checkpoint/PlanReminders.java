package dev.handrail.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is reminded of a meeting: so long before it as they wish; what would fall into their quiet hours comes
 * when those begin. What could not be sent in time is sent late, the newest alone, and never after the meeting began.
 */
final class PlanReminders {
    /** So much later than planned is still in time. */
    static final Duration IN_TIME = Duration.ofMinutes(10);

    private PlanReminders() {}

    /**
     * A reminder.
     *
     * @param lead so many minutes before, as the person wished
     * @param at when it is to come
     */
    record Planned(int lead, Instant at) {}

    /**
     * What is to be done for somebody.
     *
     * @param send what is to be sent now, if anything
     * @param late whether it should have come earlier
     * @param drop those that are not sent any more
     * @param next when there is something to do after that
     */
    record Plan(Optional<Planned> send, boolean late, List<Planned> drop, Optional<Instant> next) {
        boolean isNothing() {
            return send.isEmpty() && drop.isEmpty();
        }
    }

    static Plan plan(MeetingView view, Attendee attendee) {
        List<Planned> open = open(view, attendee);
        Instant now = view.now();
        List<Planned> come =
                open.stream().filter(each -> !each.at().isAfter(now)).toList();
        Optional<Instant> next =
                open.stream().map(Planned::at).filter(at -> at.isAfter(now)).min(Instant::compareTo);
        if (come.isEmpty()) {
            return new Plan(Optional.empty(), false, List.of(), next);
        }
        if (!now.isBefore(view.start())) {
            return new Plan(Optional.empty(), false, come, next);
        }
        Planned newest = come.getLast();
        boolean late = isLate(newest, view, attendee);
        Optional<Instant> quietUntil =
                isInTime(newest, now) ? Optional.empty() : quiet(view, attendee).endAfter(now);
        if (quietUntil.isPresent()) {
            return quietUntil.get().isBefore(view.start())
                    ? new Plan(Optional.empty(), false, before(come), earlier(next, quietUntil.get()))
                    : new Plan(Optional.empty(), false, come, next);
        }
        return new Plan(Optional.of(newest), late, before(come), next);
    }

    private static List<Planned> before(List<Planned> come) {
        return come.subList(0, come.size() - 1);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Instant other) {
        return Optional.of(one.filter(other::isAfter).orElse(other));
    }

    /** What nobody has seen to yet, the earliest first. */
    private static List<Planned> open(MeetingView view, Attendee attendee) {
        List<Integer> over = view.meeting().told(attendee.id()).stream()
                .filter(told -> told.fate() != Meeting.Fate.UNREACHABLE
                        || attendee.known().reach().isEmpty())
                .map(Meeting.Told::lead)
                .toList();
        QuietHours quiet = quiet(view, attendee);
        List<Planned> open = new ArrayList<>();
        for (int lead : attendee.habits().leads()) {
            Instant wished = view.start().minus(Duration.ofMinutes(lead));
            Instant at = quiet.beganBefore(wished).orElse(wished);
            if (!over.contains(lead) && isWished(wished, attendee)) {
                open.add(new Planned(lead, at));
            }
        }
        open.sort(Comparator.comparing(Planned::at).thenComparing(Planned::lead, Comparator.reverseOrder()));
        return open;
    }

    private static QuietHours quiet(MeetingView view, Attendee attendee) {
        return QuietHours.of(attendee.habits(), attendee.zone(view.zone()));
    }

    /** Whoever wishes to be reminded earlier from now on is not told at once of what that would have been. */
    private static boolean isWished(Instant at, Attendee attendee) {
        Instant since = attendee.habits().since();
        return since == null || !at.isBefore(since);
    }

    private static boolean isInTime(Planned planned, Instant now) {
        return !now.isAfter(planned.at().plus(IN_TIME));
    }

    /** A meeting that was planned at short notice makes nothing late, nor does who came only now, nor the night. */
    private static boolean isLate(Planned planned, MeetingView view, Attendee attendee) {
        Instant possible = latest(
                view.meeting().since(),
                attendee.participant().joinedAt(),
                attendee.habits().since());
        Instant expected = possible.isAfter(planned.at())
                ? quiet(view, attendee).endAfter(possible).orElse(possible)
                : planned.at();
        return view.now().isAfter(expected.plus(IN_TIME));
    }

    private static Instant latest(Instant one, Instant other, @Nullable Instant third) {
        Instant later = one.isAfter(other) ? one : other;
        return third == null || later.isAfter(third) ? later : third;
    }
}
