package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.FreeDays;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where nothing was noted of a meeting, or nobody said whether it took place, that is asked once more on the next working
 * morning; on that day or never.
 */
@Component
final class AskNextMorning implements MeetingWork {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    /** Somewhere everybody has a holiday for long. */
    private static final int FURTHEST = 14;

    private final AskSteering askSteering;
    private final FreeDays freeDays;

    AskNextMorning(AskSteering askSteering, FreeDays freeDays) {
        this.askSteering = askSteering;
        this.freeDays = freeDays;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting meeting = view.meeting();
        boolean open = switch (meeting.state()) {
            case HELD -> meeting.has(Stage.ASKED_FOR_NOTES);
            case PLANNED -> meeting.has(Stage.ASKED_WHETHER_HELD) || meeting.did(Stage.ASKED_FOR_START);
            case BEGUN, NOT_HELD, CANCELLED -> false;
        };
        return open && meeting.notes() == null && !meeting.has(Stage.ASKED_AGAIN)
                ? Optional.of(at(view, MORNING))
                : Optional.empty();
    }

    private Instant at(MeetingView view, LocalTime time) {
        return day(view).atTime(time).atZone(view.zone()).toInstant();
    }

    private LocalDate day(MeetingView view) {
        LocalDate day = view.meeting().start().toLocalDate();
        return day.plusDays(1)
                .datesUntil(day.plusDays(FURTHEST))
                .filter(each -> works(each, view))
                .findFirst()
                .orElse(day.plusDays(1));
    }

    private boolean works(LocalDate day, MeetingView view) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && freeDays.on(day, view.series().onFreeDays().countries()).isEmpty();
    }

    @Override
    public Done go(MeetingView view) {
        return view.now().isAfter(at(view, EVENING)) || wasAskedOnThatDay(view)
                ? LeaveOut.stage(Stage.ASKED_AGAIN, view)
                : new Done(view.meeting().passing(Stage.ASKED_AGAIN, view.now()))
                        .saying(askSteering.ask(Question.STILL_NOTHING, view, false));
    }

    /** The first question was late already. */
    private boolean wasAskedOnThatDay(MeetingView view) {
        Instant dawn = at(view, LocalTime.MIDNIGHT);
        return Stream.of(Stage.ASKED_WHETHER_HELD, Stage.ASKED_FOR_NOTES)
                .flatMap(stage -> view.meeting().at(stage).stream())
                .anyMatch(asked -> !asked.isBefore(dawn));
    }
}
