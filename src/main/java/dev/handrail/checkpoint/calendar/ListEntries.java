package dev.handrail.checkpoint.calendar;

import dev.handrail.checkpoint.FindOccurrences;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Occurrence;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a calendar's entries of series and meetings. A series that repeats is one entry with its rule; what was left out
 * is named in it, and what differs from the rule is an entry of its own in the place of one that the rule gives.
 */
@Component
final class ListEntries {
    /** So far ahead holidays are looked at. */
    static final int DAYS_AHEAD = 400;

    private final FindOccurrences findOccurrences;
    private final CalendarWords words;

    ListEntries(FindOccurrences findOccurrences, CalendarWords words) {
        this.findOccurrences = findOccurrences;
        this.words = words;
    }

    /**
     * Those of a series; none where nothing of it is to come.
     *
     * @param made its meetings that were made already
     */
    List<Entry> of(Engagement engagement, Series series, List<Meeting> made, Instant now, Language language) {
        LocalDate today = LocalDate.ofInstant(now, engagement.zone());
        LocalDate first = series.first().toLocalDate();
        LocalDate last = (first.isAfter(today) ? first : today).plusDays(DAYS_AHEAD);
        Set<LocalDate> ruled = new HashSet<>(FindOccurrences.byRule(series, last));
        Map<LocalDate, Meeting> meetings = meetings(series, made, last, now);
        if (meetings.values().stream().noneMatch(meeting -> isToCome(meeting, engagement, now))) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        boolean repeats = series.rhythm().rule() != null && !ruled.isEmpty();
        if (repeats) {
            entries.add(whole(engagement, series, ruled, meetings.keySet(), last, language));
        }
        meetings.values().stream()
                .sorted(java.util.Comparator.comparing(Meeting::original))
                .forEach(meeting -> {
                    if (repeats && ruled.contains(meeting.original())) {
                        if (differs(meeting, series, engagement, now)) {
                            entries.add(inPlace(engagement, series, meeting, language));
                        }
                    } else if (isToCome(meeting, engagement, now)) {
                        entries.add(alone(engagement, series, meeting, language));
                    }
                });
        return entries;
    }

    /** One meeting for itself. */
    Entry alone(Engagement engagement, Series series, Meeting meeting, Language language) {
        return entry(EntryId.of(engagement.id(), meeting), null, engagement, series, meeting, language);
    }

    /** What was made stands before what the rule gives. */
    private Map<LocalDate, Meeting> meetings(Series series, List<Meeting> made, LocalDate last, Instant now) {
        Map<LocalDate, Meeting> all = findOccurrences
                .between(series, series.first().toLocalDate(), last)
                .stream()
                .collect(Collectors.toMap(Occurrence::original, day -> Meeting.of(series, day, now)));
        all.putAll(made.stream()
                .filter(meeting -> meeting.series().equals(series.id()) && !isReplaced(meeting))
                .collect(Collectors.toMap(Meeting::original, Function.identity())));
        return all;
    }

    /** Another series took its place, and this one ends before it. */
    private static boolean isReplaced(Meeting meeting) {
        Meeting.Change change = meeting.change();
        return isOff(meeting) && change != null && change.instead() != null;
    }

    private static boolean isOff(Meeting meeting) {
        return meeting.state() == Meeting.State.CANCELLED || meeting.state() == Meeting.State.NOT_HELD;
    }

    static boolean isToCome(Meeting meeting, Engagement engagement, Instant now) {
        return meeting.endsAt(engagement.zone()).isAfter(now);
    }

    private static boolean differs(Meeting meeting, Series series, Engagement engagement, Instant now) {
        return isOff(meeting)
                || !meeting.start().equals(byRule(series, meeting.original()))
                || meeting.minutes() != series.minutes()
                || isToCome(meeting, engagement, now) && !meeting.agenda().isEmpty();
    }

    private static LocalDateTime byRule(Series series, LocalDate day) {
        return day.atTime(series.first().toLocalTime());
    }

    private Entry whole(
            Engagement engagement,
            Series series,
            Set<LocalDate> ruled,
            Set<LocalDate> kept,
            LocalDate last,
            Language language) {
        List<LocalDate> days = ruled.stream().sorted().toList();
        List<LocalDateTime> leftOut = days.stream()
                .filter(day -> !kept.contains(day))
                .map(day -> byRule(series, day))
                .toList();
        LocalDate until = series.until();
        boolean goesOn = until == null || until.isAfter(last);
        boolean countsHolidays = series.onFreeDays().rule() != OnFreeDays.Rule.KEEP
                && !series.onFreeDays().countries().isEmpty();
        return new Entry(
                EntryId.of(engagement.id(), series),
                engagement.revision() + series.revision(),
                null,
                byRule(series, days.getFirst()),
                series.minutes(),
                new Entry.Repeated(
                        java.util.Objects.requireNonNull(series.rhythm().rule()), until, leftOut),
                false,
                words.summary(series, engagement, language),
                words.description(engagement, goesOn && countsHolidays ? last : null, language));
    }

    private Entry inPlace(Engagement engagement, Series series, Meeting meeting, Language language) {
        return entry(
                EntryId.of(engagement.id(), series),
                byRule(series, meeting.original()),
                engagement,
                series,
                meeting,
                language);
    }

    /** Each part of the sequence grows, and with them their sum: also where only the zone was changed. */
    private Entry entry(
            String uid,
            @Nullable LocalDateTime instead,
            Engagement engagement,
            Series series,
            Meeting meeting,
            Language language) {
        return new Entry(
                uid,
                engagement.revision() + series.revision() + meeting.revision(),
                instead,
                meeting.start(),
                meeting.minutes(),
                null,
                isOff(meeting),
                words.summary(meeting, engagement, language),
                words.description(meeting, engagement, language));
    }
}
