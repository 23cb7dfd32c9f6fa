package dev.handrail.checkpoint.reply;

import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.MakeAgenda;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.checkpoint.RemindPeople;
import dev.handrail.checkpoint.ShowReminder;
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

/** Reminds those once more who wished so, at the moment that they chose; never after the meeting began. */
@Component
final class SnoozeReminders implements MeetingWork {
    private static final int AT_ONCE = 25;
    private static final Duration IN_TIME = Duration.ofMinutes(10);

    private final RemindPeople remindPeople;
    private final MakeAgenda makeAgenda;

    SnoozeReminders(RemindPeople remindPeople, MakeAgenda makeAgenda) {
        this.remindPeople = remindPeople;
        this.makeAgenda = makeAgenda;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        return view.meeting().state().isAhead()
                ? view.meeting().snoozed().values().stream().min(Instant::compareTo)
                : Optional.empty();
    }

    @Override
    public Done go(MeetingView view) {
        List<Task> open = makeAgenda.open(view.engagement(), view.now());
        Meeting meeting = view.meeting();
        List<Outgoing> messages = new ArrayList<>();
        int dropped = 0;
        List<Map.Entry<String, Instant>> due = meeting.snoozed().entrySet().stream()
                .filter(each -> !each.getValue().isAfter(view.now()))
                .sorted(Map.Entry.comparingByValue())
                .limit(AT_ONCE)
                .toList();
        for (Map.Entry<String, Instant> each : due) {
            meeting = meeting.snoozed(each.getKey(), null);
            Optional<Attendee> who = attendee(view, each.getKey());
            if (who.isEmpty() || !view.now().isBefore(view.start())) {
                dropped++;
                continue;
            }
            boolean late = view.now().isAfter(each.getValue().plus(IN_TIME));
            // The card is of the meeting as it is then: nothing waits for the person any more.
            Meeting.Told told = remindPeople.send(
                    with(view, meeting),
                    who.get(),
                    new ShowReminder.Reminding(lead(view, each.getValue()), late, open),
                    messages);
            meeting = meeting.telling(each.getKey(), List.of(told));
        }
        return new Done(meeting, messages, List.of(happening(meeting, messages.size(), dropped)), List.of());
    }

    private static Optional<Attendee> attendee(MeetingView view, String id) {
        return view.attendees().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static MeetingView with(MeetingView view, Meeting meeting) {
        return new MeetingView(view.loaded(), view.series(), meeting, view.attendees(), view.now());
    }

    /** Below zero: how many minutes before the meeting was chosen; no wished lead is ever called so. */
    private static int lead(MeetingView view, Instant at) {
        return (int) -Math.max(1, Duration.between(at, view.start()).toMinutes());
    }

    private static Happening happening(Meeting meeting, int told, int dropped) {
        return new Happening(
                "meeting.reminded-again", Map.of("meeting", meeting.id(), "told", "" + told, "missed", "" + dropped));
    }
}
