package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a meeting begins, its agenda is shown in its place: late as long as it goes on, and not any more afterwards. */
@Component
final class BeginWithAgenda implements MeetingWork {
    private static final Duration IN_TIME = Duration.ofMinutes(10);

    private final AskSteering askSteering;
    private final ShowAgendaAtStart showAgenda;

    BeginWithAgenda(AskSteering askSteering, ShowAgendaAtStart showAgenda) {
        this.askSteering = askSteering;
        this.showAgenda = showAgenda;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        return view.meeting().state().isAhead() && !view.meeting().has(Stage.AGENDA)
                ? Optional.of(view.start())
                : Optional.empty();
    }

    @Override
    public Done go(MeetingView view) {
        if (!view.now().isBefore(view.end())) {
            return LeaveOut.stage(Stage.AGENDA, view);
        }
        boolean late = view.now().isAfter(view.start().plus(IN_TIME));
        return new Done(view.meeting().passing(Stage.AGENDA, view.now()))
                .saying(askSteering.inPlaceOrPerson(
                        about(view.meeting()), view, (read, language) -> showAgenda.card(read, late, language)));
    }

    /** One for each time that the meeting was planned for. */
    static String about(Meeting meeting) {
        return "meeting-agenda/" + meeting.id() + "/" + meeting.moves();
    }
}
