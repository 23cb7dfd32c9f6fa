package dev.handrail.checkpoint.calendar;

import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a calendar's file of an engagement's meetings as they are now. */
@Component
final class MakeCalendar {
    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final FindOccurrences findOccurrences;
    private final ListEntries listEntries;
    private final CalendarWords words;
    private final ProductTime time;

    /**
     * A calendar's file.
     *
     * @param name without its ending
     * @param of which meetings are in it, in words
     */
    record Made(String name, String of, String text) {}

    MakeCalendar(
            KeepSeries keepSeries,
            KeepMeetings keepMeetings,
            FindOccurrences findOccurrences,
            ListEntries listEntries,
            CalendarWords words,
            ProductTime time) {
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.findOccurrences = findOccurrences;
        this.listEntries = listEntries;
        this.words = words;
        this.time = time;
    }

    /** The series of which something is to come, the one that begins first before the others. */
    List<Series> coming(Engagement engagement) {
        List<Meeting> made = made(engagement);
        return all(engagement)
                .filter(series -> !listEntries
                        .of(engagement, series, made, time.instant(), Language.ENGLISH)
                        .isEmpty())
                .toList();
    }

    /** All meetings that are to come; empty where there are none. */
    Optional<Made> all(Engagement engagement, Language language) {
        Instant now = time.instant();
        List<Meeting> made = made(engagement);
        List<Entry> entries = all(engagement)
                .flatMap(series -> listEntries.of(engagement, series, made, now, language).stream())
                .toList();
        return made(engagement, words.text("all", language), entries);
    }

    private Stream<Series> all(Engagement engagement) {
        return engagement.isRunning()
                ? keepSeries.all(engagement.id()).stream()
                        .map(KeepSeries.Read::series)
                        .sorted(Comparator.comparing(Series::first).thenComparing(Series::id))
                : Stream.empty();
    }

    private List<Meeting> made(Engagement engagement) {
        return keepMeetings.all(engagement.id()).stream()
                .map(KeepMeetings.Read::meeting)
                .toList();
    }

    /**
     * Those of a series.
     *
     * @param id what a button carries
     */
    Optional<Made> series(Engagement engagement, @Nullable Object id, Language language) {
        return keepSeries
                .of(engagement.id(), id)
                .map(KeepSeries.Read::series)
                .filter(_ -> engagement.isRunning())
                .flatMap(series -> made(
                        engagement,
                        words.title(series, language),
                        listEntries.of(engagement, series, made(engagement), time.instant(), language)));
    }

    /**
     * One of them.
     *
     * @param id what a button carries
     */
    Optional<Made> meeting(Engagement engagement, @Nullable Object id, Language language) {
        String[] parts = id instanceof String text ? text.split("/", 2) : new String[0];
        if (parts.length < 2 || !engagement.isRunning()) {
            return Optional.empty();
        }
        return keepSeries
                .of(engagement.id(), parts[0])
                .map(KeepSeries.Read::series)
                .flatMap(series -> keepMeetings
                        .of(engagement.id(), id)
                        .map(KeepMeetings.Read::meeting)
                        .or(() -> byRule(series, parts[1]))
                        .filter(meeting -> ListEntries.isToCome(meeting, engagement, time.instant()))
                        .flatMap(meeting -> made(
                                engagement,
                                words.title(series, language),
                                List.of(listEntries.alone(engagement, series, meeting, language)))));
    }

    private Optional<Meeting> byRule(Series series, String date) {
        return day(date)
                .filter(this::isNear)
                .flatMap(day -> findOccurrences.between(series, day, day).stream()
                        .map(occurrence -> Meeting.of(series, occurrence, time.instant()))
                        .findFirst());
    }

    /** A made-up day of a far century would keep the rule busy. */
    private boolean isNear(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(time.instant(), java.time.ZoneOffset.UTC);
        return day.isBefore(today.plusDays(2L * ListEntries.DAYS_AHEAD));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Made> made(Engagement engagement, String of, List<Entry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(
                        PlainWords.fileName(engagement.name() + " - " + of),
                        of,
                        WriteCalendar.write(entries, engagement.zone(), time.instant())));
    }
}
