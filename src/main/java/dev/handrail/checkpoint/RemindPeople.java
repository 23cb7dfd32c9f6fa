package dev.handrail.checkpoint;

import dev.handrail.engagement.TellPeople;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds everybody invited, each at their own times and in their own language. */
@Component
final class RemindPeople implements MeetingWork {
    private static final int AT_ONCE = 25;

    private final TellPeople tellPeople;
    private final ShowReminder showReminder;

    RemindPeople(TellPeople tellPeople, ShowReminder showReminder) {
        this.tellPeople = tellPeople;
        this.showReminder = showReminder;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        if (!view.meeting().state().isAhead()) {
            return Optional.empty();
        }
        return view.attendees().stream()
                .map(each -> PlanReminders.plan(view, each))
                .flatMap(plan -> plan.isNothing() ? plan.next().stream() : java.util.stream.Stream.of(view.now()))
                .min(Instant::compareTo);
    }

    @Override
    public Done go(MeetingView view) {
        Meeting meeting = view.meeting();
        List<Outgoing> messages = new ArrayList<>();
        int told = 0;
        int missed = 0;
        for (Attendee attendee : view.attendees()) {
            PlanReminders.Plan plan = PlanReminders.plan(view, attendee);
            if (plan.isNothing() || told + missed >= AT_ONCE) {
                continue;
            }
            List<Meeting.Told> lines = new ArrayList<>();
            plan.drop().forEach(each -> lines.add(line(view, each, Meeting.Fate.MISSED)));
            plan.send().ifPresent(each -> lines.add(line(view, each, send(view, attendee, each, plan.late(), messages))));
            meeting = meeting.telling(attendee.id(), lines);
            told += plan.send().isPresent() ? 1 : 0;
            missed += plan.drop().size();
        }
        return new Done(
                meeting,
                messages,
                List.of(new Happening(
                        "meeting.reminded",
                        Map.of("meeting", meeting.id(), "told", "" + messages.size(), "missed", "" + missed))),
                List.of());
    }

    private Meeting.Fate send(
            MeetingView view, Attendee attendee, PlanReminders.Planned planned, boolean late, List<Outgoing> messages) {
        List<Outgoing> message = tellPeople
                .tell(
                        about(view.meeting(), planned.lead()),
                        view.engagement(),
                        List.of(attendee.participant()),
                        Duration.between(view.now(), view.start()),
                        language -> showReminder.card(view, attendee, late, language))
                .messages();
        messages.addAll(message);
        return message.isEmpty() ? Meeting.Fate.UNREACHABLE : late ? Meeting.Fate.LATE : Meeting.Fate.SENT;
    }

    /** The reminder's key: meeting, how often it was moved, and lead; the recipient is added by who is told. */
    static String about(Meeting meeting, int lead) {
        return "reminder/" + meeting.id() + "/" + meeting.moves() + "/" + lead;
    }

    private static Meeting.Told line(MeetingView view, PlanReminders.Planned planned, Meeting.Fate fate) {
        return new Meeting.Told(planned.lead(), view.meeting().moves(), view.now(), fate);
    }
}
