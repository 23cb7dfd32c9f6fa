package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.checkpoint.ReminderId;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.TellPeople;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who was told of a meeting, or answered it, that it has another time or is called off: what was shown
 * to them changes in place, and one new message says it. Before anybody is reminded of the new time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TellOfChange implements MeetingWork {
    /** A few for each person; a commit takes a hundred writes. */
    private static final int AT_ONCE = 60;

    private static final Duration WORTH = Duration.ofDays(3);

    /** So many of what was shown to a person are changed, the newest: of a meeting that is moved on and on. */
    static final int OF_ONE = 24;

    /** So many of its own earlier messages in a place are taken away. */
    private static final int EARLIER = 5;

    private final TellPeople tellPeople;
    private final ShowChange showChange;

    TellOfChange(TellPeople tellPeople, ShowChange showChange) {
        this.tellPeople = tellPeople;
        this.showChange = showChange;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting.Change change = view.meeting().change();
        return change == null || change.placesKnow() && change.people().isEmpty()
                ? Optional.empty()
                : Optional.of(view.now());
    }

    @Override
    public Done go(MeetingView view) {
        Meeting meeting = view.meeting();
        Meeting.Change change = Objects.requireNonNull(meeting.change(), "somebody changed it");
        List<Outgoing> messages = new ArrayList<>(change.placesKnow() ? List.of() : inPlace(view));
        List<String> rest = new ArrayList<>(change.people());
        while (!rest.isEmpty() && messages.size() < AT_ONCE) {
            String id = rest.removeFirst();
            Optional<Attendee> attendee = view.attendees().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            // Whoever takes part no more is told no more.
            if (attendee.isPresent() && isWorthSaying(view)) {
                List<Outgoing> told = inPerson(view, attendee.get());
                messages.addAll(told);
                meeting = meeting.telling(id, lines(view, attendee.get(), told));
            }
        }
        return new Done(
                meeting.heard(change.heard(rest)),
                messages,
                List.of(new Happening(
                        "meeting.change-told", Map.of("meeting", meeting.id(), "messages", "" + messages.size()))),
                List.of());
    }

    /** It may have been held, or be over, before anybody could be told. */
    private static boolean isWorthSaying(MeetingView view) {
        return switch (view.meeting().state()) {
            case PLANNED, BEGUN -> view.now().isBefore(view.end());
            case CANCELLED -> true;
            case HELD, NOT_HELD -> false;
        };
    }

    private List<Outgoing> inPlace(MeetingView view) {
        if (!isWorthSaying(view)) {
            return List.of();
        }
        Language language = TellPeople.language(Acquaintance.NONE, view.engagement());
        Meeting meeting = view.meeting();
        List<Outgoing> messages = new ArrayList<>();
        SeriesPlace.of(view.series(), view.engagement()).ifPresent(place -> {
            String where = "/" + place.place().partition();
            int newest = isOff(meeting) ? meeting.moves() + 1 : meeting.moves();
            // One message says when it is now; those that say something else go.
            for (int moves = Math.max(1, newest - EARLIER); moves < newest; moves++) {
                messages.add(new Outgoing(movedId(meeting, moves) + where, place, null, false, WORTH));
            }
            messages.add(new Outgoing(
                    id(meeting) + where, place, showChange.card(view, view.zone(), language), false, WORTH));
        });
        return messages;
    }

    private List<Outgoing> inPerson(MeetingView view, Attendee attendee) {
        Meeting meeting = view.meeting();
        List<String> ids = new ArrayList<>(meeting.told().getOrDefault(attendee.id(), List.of()).stream()
                .filter(Meeting.Told::wasSent)
                .filter(told -> isOff(meeting) || told.moves() < meeting.moves())
                .map(told -> told.lead() == Meeting.Told.OF_CHANGE
                        ? movedId(meeting, told.moves())
                        : ReminderId.of(meeting.id(), told.moves(), told.lead()))
                .distinct()
                .toList());
        ids.add(id(meeting));
        return ids.subList(Math.max(0, ids.size() - OF_ONE), ids.size()).stream()
                .flatMap(id -> tellPeople
                        .tell(
                                id,
                                view.engagement(),
                                List.of(attendee.participant()),
                                language -> showChange.card(view, attendee.zone(view.zone()), language))
                        .messages()
                        .stream())
                .toList();
    }

    private static boolean isOff(Meeting meeting) {
        return meeting.state() == Meeting.State.CANCELLED;
    }

    /** By what the message about its change is known, to be completed by whom it is for. */
    private static String id(Meeting meeting) {
        return isOff(meeting) ? "cancelled/" + meeting.id() : movedId(meeting, meeting.moves());
    }

    private static String movedId(Meeting meeting, int moves) {
        return "moved/" + meeting.id() + "/" + moves;
    }

    /** That it was told, which also stands for the reminders whose time is past by then. */
    private static List<Meeting.Told> lines(MeetingView view, Attendee attendee, List<Outgoing> told) {
        List<Meeting.Told> lines = new ArrayList<>();
        int moves = view.meeting().moves();
        if (told.isEmpty() || isOff(view.meeting())) {
            return lines;
        }
        lines.add(new Meeting.Told(Meeting.Told.OF_CHANGE, moves, view.now(), Meeting.Fate.SENT));
        for (int lead : attendee.habits().leads()) {
            if (!view.start().minus(Duration.ofMinutes(lead)).isAfter(view.now())) {
                lines.add(new Meeting.Told(lead, moves, view.now(), Meeting.Fate.MISSED));
            }
        }
        return lines;
    }
}
