package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Occurrence;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings to come: those that were made already, and those that the series will have. */
@Component
final class FindComing {
    /** So far ahead is looked: the rarest rhythm has five meetings in it and more. */
    private static final int DAYS_AHEAD = 400;

    /** A holiday moves a meeting by less. */
    private static final int DAYS_BACK = 15;

    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final FindOccurrences findOccurrences;
    private final ProductTime time;

    /**
     * A meeting to come.
     *
     * @param read as it was read; empty where it was not made yet
     */
    record Coming(KeepSeries.Read of, Meeting meeting, Optional<KeepMeetings.Read> read) {
        Series series() {
            return of.series();
        }
    }

    FindComing(KeepSeries keepSeries, KeepMeetings keepMeetings, FindOccurrences findOccurrences, ProductTime time) {
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.findOccurrences = findOccurrences;
        this.time = time;
    }

    /** All that are not over, the earliest first; at most so many of each series. */
    List<Coming> of(Engagement engagement, int mostOfOne) {
        List<KeepMeetings.Read> made = keepMeetings.present(engagement.id());
        return keepSeries.all(engagement.id()).stream()
                .flatMap(series -> of(engagement, series, made, mostOfOne))
                .sorted(Comparator.comparing(coming -> coming.meeting().start()))
                .toList();
    }

    /** Those of one series. */
    List<Coming> of(Engagement engagement, KeepSeries.Read series, int most) {
        return of(engagement, series, keepMeetings.present(engagement.id()), most).toList();
    }

    /** As they are after a change of a series that is not written yet. */
    List<Coming> after(Engagement engagement, KeepSeries.Read series, List<Meeting> changed, int most) {
        Set<String> ids = changed.stream().map(Meeting::id).collect(Collectors.toSet());
        Stream<KeepMeetings.Read> others = keepMeetings.present(engagement.id()).stream()
                .filter(read -> !ids.contains(read.meeting().id()));
        Stream<Coming> now = changed.stream().map(meeting -> new Coming(series, meeting, Optional.empty()));
        List<KeepMeetings.Read> made = others.toList();
        return Stream.concat(
                        now.filter(coming -> isToCome(coming.meeting(), engagement)),
                        of(engagement, series, made, most + changed.size())
                                .filter(coming -> !ids.contains(coming.meeting().id())))
                .sorted(Comparator.comparing(coming -> coming.meeting().start()))
                .limit(most)
                .toList();
    }

    private Stream<Coming> of(Engagement engagement, KeepSeries.Read series, List<KeepMeetings.Read> made, int most) {
        Map<LocalDate, KeepMeetings.Read> own = made.stream()
                .filter(read -> read.meeting().series().equals(series.series().id()))
                .collect(Collectors.toMap(read -> read.meeting().original(), Function.identity()));
        Instant now = time.instant();
        LocalDate today = now.atZone(engagement.zone()).toLocalDate();
        LocalDate first = series.series().first().toLocalDate();
        LocalDate last = (first.isAfter(today) ? first : today).plusDays(DAYS_AHEAD);
        Stream<Coming> byRule = findOccurrences.between(series.series(), today.minusDays(DAYS_BACK), last).stream()
                .filter(day -> !own.containsKey(day.original()))
                .map(day -> new Coming(series, Meeting.of(series.series(), day, now), Optional.empty()));
        Stream<Coming> there = own.values().stream()
                .filter(read -> !isBeyond(series.series(), read.meeting()))
                .map(read -> new Coming(series, read.meeting(), Optional.of(read)));
        return Stream.concat(there, byRule)
                .filter(coming -> isToCome(coming.meeting(), engagement))
                .sorted(Comparator.comparing(coming -> coming.meeting().start()))
                .limit(most);
    }

    /** The series ends before it, so that it is going to be taken away. */
    private static boolean isBeyond(Series series, Meeting meeting) {
        LocalDate until = series.until();
        return until != null
                && meeting.state() == Meeting.State.PLANNED
                && meeting.original().isAfter(until);
    }

    /** What another series took the place of is of no interest any more. */
    private boolean isToCome(Meeting meeting, Engagement engagement) {
        Meeting.Change change = meeting.change();
        boolean replaced = meeting.state() == Meeting.State.CANCELLED && change != null && change.instead() != null;
        return !replaced && meeting.endsAt(engagement.zone()).isAfter(time.instant());
    }

    /**
     * One meeting, made or not, over or not.
     *
     * @param id what a card carries, as {@link Meeting#id()}
     */
    Optional<Coming> meeting(Engagement engagement, @Nullable Object id) {
        Optional<KeepMeetings.Read> read = keepMeetings.of(engagement.id(), id);
        return id instanceof String text && text.matches("[a-z0-9]{1,40}/[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? keepSeries
                        .of(engagement.id(), text.substring(0, text.indexOf('/')))
                        .flatMap(series -> read.map(there -> new Coming(series, there.meeting(), read))
                                .or(() -> byRule(series, text.substring(text.indexOf('/') + 1))))
                : Optional.empty();
    }

    private Optional<Coming> byRule(KeepSeries.Read series, String date) {
        Optional<LocalDate> day = ReadDay.read(date);
        // A made-up day of a far century would keep the rule busy.
        LocalDate first = series.series().first().toLocalDate();
        LocalDate today = LocalDate.ofInstant(time.instant(), java.time.ZoneOffset.UTC);
        LocalDate last = (first.isAfter(today) ? first : today).plusDays(2L * DAYS_AHEAD);
        return day.filter(on -> on.isBefore(last))
                .flatMap(on -> findOccurrences.between(series.series(), on, on).stream()
                        .findFirst())
                .map((Occurrence on) ->
                        new Coming(series, Meeting.of(series.series(), on, time.instant()), Optional.empty()));
    }
}
