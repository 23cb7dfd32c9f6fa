package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.Meeting.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which meeting the call of a chat is, and what becomes of it: the platform only says that somebody was there, at that
 * time.
 */
final class CallOf {
    /** So much too early or too late it may begin and end. */
    static final Duration AROUND = Duration.ofHours(1);

    private CallOf() {}

    /**
     * The meeting that begins with a call.
     *
     * @param meetings those of the series whose calls are in that chat
     * @return as it is then; empty where the call is none of them, or it has begun already
     */
    static Optional<Meeting> began(List<Meeting> meetings, ZoneId zone, Instant at) {
        return meetings.stream()
                .filter(each -> isWithin(each, zone, at))
                .min(Comparator.comparing(
                        each -> Duration.between(each.startsAt(zone), at).abs()))
                .filter(each -> !each.has(Stage.CALL_BEGAN))
                .map(each -> each.in(State.BEGUN).passing(Stage.CALL_BEGAN, at));
    }

    /** The meeting that is over with its call; empty where the call is none of them. */
    static Optional<Meeting> ended(List<Meeting> meetings, ZoneId zone, Instant at) {
        Optional<Meeting> begun = meetings.stream()
                .filter(each -> each.state() == State.BEGUN
                        && each.at(Stage.CALL_BEGAN)
                                .filter(then -> !then.isAfter(at))
                                .isPresent())
                .max(Comparator.comparing(each -> each.at(Stage.CALL_BEGAN).orElseThrow()));
        return begun.map(each -> over(each, zone, at)).or(() -> unheard(meetings, zone, at));
    }

    /** Who tried out the call before its time has not held the meeting. */
    private static Meeting over(Meeting meeting, ZoneId zone, Instant at) {
        return at.isBefore(meeting.startsAt(zone))
                ? meeting.in(State.PLANNED).before(Stage.CALL_BEGAN)
                : held(meeting, at);
    }

    /** Its beginning was never told. */
    private static Optional<Meeting> unheard(List<Meeting> meetings, ZoneId zone, Instant at) {
        return meetings.stream()
                .filter(each -> isWithin(each, zone, at) && !at.isBefore(each.startsAt(zone)))
                .max(Comparator.comparing(Meeting::start))
                .map(each -> held(each, at));
    }

    private static Meeting held(Meeting meeting, Instant at) {
        return meeting.in(State.HELD).passing(Stage.CALL_ENDED, at);
    }

    /** What somebody said of it counts more than what may be another call. */
    private static boolean isWithin(Meeting meeting, ZoneId zone, Instant at) {
        return meeting.state().isAhead()
                && !at.isBefore(meeting.startsAt(zone).minus(AROUND))
                && !at.isAfter(meeting.endsAt(zone).plus(AROUND));
    }
}
