package dev.handrail.checkpoint;

import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.task.Task;
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
public final class RemindPeople implements MeetingWork {
    private static final int AT_ONCE = 25;

    private final TellPeople tellPeople;
    private final ShowReminder showReminder;
    private final MakeAgenda makeAgenda;

    RemindPeople(TellPeople tellPeople, ShowReminder showReminder, MakeAgenda makeAgenda) {
        this.tellPeople = tellPeople;
        this.showReminder = showReminder;
        this.makeAgenda = makeAgenda;
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
        List<Task> open = makeAgenda.open(view.engagement(), view.now());
        int told = 0;
        int missed = 0;
        for (Attendee attendee : view.attendees()) {
            PlanReminders.Plan plan = PlanReminders.plan(view, attendee);
            if (plan.isNothing() || told + missed >= AT_ONCE) {
                continue;
            }
            List<Meeting.Told> lines = new ArrayList<>();
            plan.drop().forEach(each -> lines.add(line(view, each, Meeting.Fate.MISSED)));
            plan.send()
                    .map(each -> new ShowReminder.Reminding(each.lead(), plan.late(), open))
                    .ifPresent(each -> lines.add(send(view, attendee, each, messages)));
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

    /**
     * Reminds somebody now.
     *
     * @param messages is added to
     * @return what became of it
     */
    public Meeting.Told send(
            MeetingView view, Attendee attendee, ShowReminder.Reminding reminding, List<Outgoing> messages) {
        List<Outgoing> message = tellPeople
                .tell(
                        about(view.meeting(), reminding.lead()),
                        view.engagement(),
                        List.of(attendee.participant()),
                        Duration.between(view.now(), view.start()),
                        language -> showReminder.card(view, attendee, reminding, language))
                .messages();
        messages.addAll(message);
        Meeting.Fate fate =
                message.isEmpty() ? Meeting.Fate.UNREACHABLE : reminding.late() ? Meeting.Fate.LATE : Meeting.Fate.SENT;
        return new Meeting.Told(reminding.lead(), view.meeting().moves(), view.now(), fate);
    }

    /** The reminder's key: meeting, how often it was moved, and lead; the recipient is added by who is told. */
    public static String about(Meeting meeting, int lead) {
        return ReminderId.of(meeting.id(), meeting.moves(), lead);
    }

    private static Meeting.Told line(MeetingView view, PlanReminders.Planned planned, Meeting.Fate fate) {
        return new Meeting.Told(planned.lead(), view.meeting().moves(), view.now(), fate);
    }
}
