package dev.handrail.checkpoint.hold;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.ShowTime;
import dev.handrail.store.Write;
import dev.handrail.understanding.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a series meets next: as its rule says, or, where each is agreed on at the one before, as is agreed on now. */
@Component
final class NextMeeting {
    private static final String DAY = "next";
    private static final String TIME = "nextTime";
    private static final int FURTHEST_DAYS = 400;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("H:mm");

    private final KeepMeetings keepMeetings;
    private final FindOccurrences findOccurrences;
    private final HoldWords words;

    NextMeeting(KeepMeetings keepMeetings, FindOccurrences findOccurrences, HoldWords words) {
        this.keepMeetings = keepMeetings;
        this.findOccurrences = findOccurrences;
        this.words = words;
    }

    /** The next one that is planned already, or that the rule gives. */
    Optional<LocalDateTime> planned(MeetingView view) {
        LocalDateTime start = view.meeting().start();
        Optional<LocalDateTime> made = keepMeetings.present(view.engagement().id()).stream()
                .map(KeepMeetings.Read::meeting)
                .filter(each -> each.series().equals(view.series().id())
                        && each.state().isAhead()
                        && each.start().isAfter(start)
                        && !each.startsAt(view.zone()).isBefore(view.now()))
                .map(Meeting::start)
                .findFirst();
        return made.or(() -> byRule(view));
    }

    private Optional<LocalDateTime> byRule(MeetingView view) {
        Series series = view.series();
        LocalDate today = view.now().atZone(view.zone()).toLocalDate();
        LocalDate after =
                view.meeting().original().isAfter(today) ? view.meeting().original() : today;
        return findOccurrences.between(series, after.plusDays(1), after.plusDays(FURTHEST_DAYS)).stream()
                .map(day -> day.day().atTime(series.first().toLocalTime()))
                .findFirst();
    }

    /** Where the next one has to be agreed on, the fields for it. */
    List<Form.Field> fields(MeetingView view, Language language) {
        return isOpen(view)
                ? List.of(
                        Form.Field.date(DAY, words.text("nextDay", language), ""),
                        Form.Field.line(
                                TIME,
                                words.text("nextTime", language, view.zone().getId()),
                                view.meeting().start().toLocalTime().format(HOURS),
                                5))
                : List.of();
    }

    private boolean isOpen(MeetingView view) {
        return view.series().rhythm().perTouchpoint() && planned(view).isEmpty();
    }

    /** What is said above the fields where there are none; absent where there is no next one. */
    Optional<String> said(MeetingView view, Language language) {
        return planned(view)
                .map(next -> words.text(
                        "nextIs",
                        language,
                        ShowTime.written(next.atZone(view.zone()).toInstant(), view.zone(), language)));
    }

    /** Says at the fields what is wrong with the day and time that were agreed on. */
    void check(Filled filled, MeetingView view, Language language) {
        Optional<LocalDate> day = filled.day(DAY);
        if (day.isEmpty()) {
            return;
        }
        Optional<LocalTime> time = time(filled);
        LocalDate until = view.series().until();
        if (time.isEmpty()) {
            filled.wrong(TIME, words.text("wrong.time", language));
        } else if (!day.get().atTime(time.get()).atZone(view.zone()).toInstant().isAfter(view.now())) {
            filled.wrong(DAY, words.text("wrong.past", language));
        } else if (until != null && day.get().isAfter(until)) {
            filled.wrong(DAY, words.text("wrong.afterEnd", language));
        } else if (keepMeetings
                .of(view.engagement().id(), view.series().id() + "/" + day.get())
                .isPresent()) {
            filled.wrong(DAY, words.text("wrong.sameDay", language));
        }
    }

    /** What was agreed on, in fields that are fine. */
    Optional<LocalDateTime> agreed(Filled filled) {
        return filled.day(DAY).flatMap(day -> time(filled).map(day::atTime));
    }

    private static Optional<LocalTime> time(Filled filled) {
        try {
            return Optional.of(LocalTime.parse(filled.text(TIME), HOURS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Makes the meeting that was agreed on. */
    Write write(MeetingView view, LocalDateTime start) {
        return keepMeetings.write(
                view.engagement(), Meeting.agreed(view.series(), start, view.now()), Optional.empty());
    }
}
