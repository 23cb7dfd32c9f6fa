package dev.handrail.checkpoint.reply;

import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.EngagementId;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a meeting, also one that its series has not made yet: whatever people say to it is kept all the same. */
@Component
final class FindMeeting {
    private static final int LOOKED_AHEAD_DAYS = 400;

    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final FindOccurrences findOccurrences;
    private final ProductTime time;

    /** @param read as it was read; empty for one that is not made yet */
    record Found(Series series, Meeting meeting, Optional<KeepMeetings.Read> read) {}

    FindMeeting(KeepSeries keepSeries, KeepMeetings keepMeetings, FindOccurrences findOccurrences, ProductTime time) {
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.findOccurrences = findOccurrences;
        this.time = time;
    }

    /** @param id what a card carries */
    Optional<Found> of(EngagementId engagement, @Nullable Object id) {
        if (!(id instanceof String text) || !text.matches("[a-z0-9]{1,40}/[0-9]{4}-[0-1][0-9]-[0-3][0-9]")) {
            return Optional.empty();
        }
        String[] parts = text.split("/", 2);
        return keepSeries
                .of(engagement, parts[0])
                .map(KeepSeries.Read::series)
                .flatMap(series -> keepMeetings
                        .of(engagement, text)
                        .map(read -> new Found(series, read.meeting(), Optional.of(read)))
                        .or(() -> notMade(series, parts[1])));
    }

    private Optional<Found> notMade(Series series, String day) {
        return read(day)
                .filter(original -> isAheadOf(series, original))
                .flatMap(original -> findOccurrences.between(series, original, original).stream()
                        .findFirst()
                        .map(occurrence ->
                                new Found(series, Meeting.of(series, occurrence, time.instant()), Optional.empty())));
    }

    /** Of a day up to which meetings were made, there was one that is gone. */
    private static boolean isAheadOf(Series series, LocalDate day) {
        return series.madeUntil() == null || day.isAfter(series.madeUntil());
    }

    private static Optional<LocalDate> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The next that is not over, of the series that are meant. */
    Optional<Found> next(EngagementId engagement, ZoneId zone, Predicate<Series> meant) {
        Instant now = time.instant();
        List<Series> series = keepSeries.all(engagement).stream()
                .map(KeepSeries.Read::series)
                .filter(meant)
                .toList();
        var byId = series.stream().collect(Collectors.toMap(Series::id, each -> each));
        List<KeepMeetings.Read> kept = series.isEmpty() ? List.of() : keepMeetings.present(engagement);
        Stream<Found> made = kept.stream()
                .filter(read -> read.meeting().state().isAhead())
                .flatMap(read -> Optional.ofNullable(byId.get(read.meeting().series())).stream()
                        .map(its -> new Found(its, read.meeting(), Optional.of(read))));
        Stream<Found> coming = series.stream()
                .flatMap(each -> coming(each, kept, now.atZone(zone).toLocalDate()));
        return Stream.concat(made, coming)
                .filter(found -> now.isBefore(found.meeting().endsAt(zone)))
                .min(Comparator.comparing(found -> found.meeting().start()));
    }

    /** The first two that are not made: of today's it may be too late for the first. */
    private Stream<Found> coming(Series series, List<KeepMeetings.Read> kept, LocalDate today) {
        LocalDate from = series.madeUntil() == null || series.madeUntil().isBefore(today)
                ? today
                : series.madeUntil().plusDays(1);
        return findOccurrences.between(series, from, from.plusDays(LOOKED_AHEAD_DAYS)).stream()
                .map(occurrence -> Meeting.of(series, occurrence, time.instant()))
                .filter(meeting ->
                        kept.stream().noneMatch(read -> read.meeting().id().equals(meeting.id())))
                .limit(2)
                .map(meeting -> new Found(series, meeting, Optional.empty()));
    }
}
