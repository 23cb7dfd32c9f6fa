package dev.handrail.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindOccurrencesTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final FindOccurrences findOccurrences = new FindOccurrences(new FindHolidays());

    private static Series series(String first, Rhythm rhythm, OnFreeDays onFreeDays) {
        return series(first, rhythm, onFreeDays, null);
    }

    private static Series series(String first, Rhythm rhythm, OnFreeDays onFreeDays, @Nullable LocalDate until) {
        return new Series(
                "s",
                1,
                MeetingKind.CHECKPOINT,
                "",
                rhythm,
                LocalDateTime.parse(first),
                30,
                until,
                onFreeDays,
                null,
                List.of(),
                null,
                null,
                "p1");
    }

    private List<Occurrence> between(Series series, String from, String to) {
        return findOccurrences.between(series, LocalDate.parse(from), LocalDate.parse(to));
    }

    private List<String> days(Series series, String from, String to) {
        return between(series, from, to).stream()
                .map(each -> each.day().toString())
                .toList();
    }

    private List<Instant> instants(Series series, String from, String to, ZoneId zone) {
        return between(series, from, to).stream()
                .map(day -> Meeting.of(series, day, Instant.EPOCH).startsAt(zone))
                .toList();
    }

    private static OnFreeDays rule(OnFreeDays.Rule rule, String... countries) {
        return new OnFreeDays(rule, List.of(countries));
    }

    @Test
    void theHourOnTheClockStaysOverBothEdgesOfSummerTime() {
        Series weekly = series("2026-03-24T10:00", Rhythm.by("FREQ=WEEKLY"), OnFreeDays.NONE);
        assertThat(instants(weekly, "2026-03-24", "2026-04-01", PARIS))
                .containsExactly(Instant.parse("2026-03-24T09:00:00Z"), Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(instants(weekly, "2026-10-20", "2026-10-28", PARIS))
                .containsExactly(Instant.parse("2026-10-20T08:00:00Z"), Instant.parse("2026-10-27T09:00:00Z"));
        // Half an hour is what the clocks of Lord Howe change by.
        assertThat(instants(weekly, "2026-03-31", "2026-04-08", ZoneId.of("Australia/Lord_Howe")))
                .containsExactly(Instant.parse("2026-03-30T23:00:00Z"), Instant.parse("2026-04-06T23:30:00Z"));
    }

    @Test
    void anHourThatTheClocksSkipIsAsMuchLaterAndOneThatTheyRepeatIsTheFirst() {
        Series night = series("2026-03-22T02:30", Rhythm.by("FREQ=WEEKLY"), OnFreeDays.NONE);
        assertThat(instants(night, "2026-03-29", "2026-03-29", PARIS))
                .containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(instants(night, "2026-10-25", "2026-10-25", PARIS))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void everyThirdWeekIsCountedFromTheFirstDayWhereverOneLooks() {
        Series third = series("2026-01-06T10:00", Rhythm.by("FREQ=WEEKLY;INTERVAL=3"), OnFreeDays.NONE);
        assertThat(days(third, "2026-01-01", "2026-02-28")).containsExactly("2026-01-06", "2026-01-27", "2026-02-17");
        assertThat(days(third, "2026-01-28", "2026-03-10")).containsExactly("2026-02-17", "2026-03-10");
    }

    @Test
    void aMonthlyOneIsOnItsWeekdayOfTheMonthAndTheLastIsTheFourthOrFifth() {
        Series second = series("2026-09-08T10:00", Rhythm.by("FREQ=MONTHLY;BYDAY=2TU"), OnFreeDays.NONE);
        assertThat(days(second, "2026-09-01", "2026-12-31"))
                .containsExactly("2026-09-08", "2026-10-13", "2026-11-10", "2026-12-08");
        Series last = series("2026-09-29T10:00", Rhythm.by("FREQ=MONTHLY;BYDAY=-1TU"), OnFreeDays.NONE);
        assertThat(days(last, "2026-09-01", "2026-12-31"))
                .containsExactly("2026-09-29", "2026-10-27", "2026-11-24", "2026-12-29");
    }

    @Test
    void aHolidayOnAFridayMovesTheMeetingOverTheWeekend() {
        OnFreeDays move = rule(OnFreeDays.Rule.MOVE, "FR");
        Series fridays = series("2026-04-24T10:00", Rhythm.by("FREQ=WEEKLY"), move);
        assertThat(between(fridays, "2026-04-24", "2026-05-08"))
                .containsExactly(
                        new Occurrence(LocalDate.parse("2026-04-24"), LocalDate.parse("2026-04-24"), null),
                        new Occurrence(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-04"), "FR"),
                        new Occurrence(LocalDate.parse("2026-05-08"), LocalDate.parse("2026-05-11"), "FR"));
    }

    @Test
    void holidaysOfBothSidesCountAndEachIsNamedByItsCountry() {
        // The second of November is one in Brazil, the eleventh in France, the fifteenth in Brazil again.
        Series daysOfNovember =
                series("2026-11-02T10:00", Rhythm.by("FREQ=DAILY"), rule(OnFreeDays.Rule.KEEP, "FR", "BR"));
        assertThat(between(daysOfNovember, "2026-11-02", "2026-11-15").stream()
                        .filter(each -> each.holidayOf() != null)
                        .map(each -> each.original() + " " + each.holidayOf()))
                .containsExactly("2026-11-02 BR", "2026-11-11 FR", "2026-11-15 BR");
        Series skipping = series("2026-11-04T10:00", Rhythm.by("FREQ=WEEKLY"), rule(OnFreeDays.Rule.SKIP, "FR", "BR"));
        assertThat(days(skipping, "2026-11-01", "2026-11-20")).containsExactly("2026-11-04", "2026-11-18");
    }

    @Test
    void aCountryOrRegionThatNobodyKnowsHasNoHolidays() {
        Series series =
                series("2026-12-25T10:00", Rhythm.ONCE, rule(OnFreeDays.Rule.SKIP, "ZZ", "../FR", "FR-NOWHERE"));
        assertThat(days(series, "2026-12-01", "2026-12-31")).isEmpty();
        Series unknown = series("2026-12-25T10:00", Rhythm.ONCE, rule(OnFreeDays.Rule.SKIP, "ZZ", "../FR", ""));
        assertThat(days(unknown, "2026-12-01", "2026-12-31")).containsExactly("2026-12-25");
    }

    @Test
    void noneIsAfterTheLastDayAndASingleOneIsOnItsOwn() {
        Series ending =
                series("2026-01-06T10:00", Rhythm.by("FREQ=WEEKLY"), OnFreeDays.NONE, LocalDate.parse("2026-01-20"));
        assertThat(days(ending, "2026-01-01", "2026-12-31")).containsExactly("2026-01-06", "2026-01-13", "2026-01-20");
        assertThat(days(series("2026-01-06T10:00", Rhythm.PER_TOUCHPOINT, OnFreeDays.NONE), "2026-01-01", "2026-12-31"))
                .containsExactly("2026-01-06");
    }
}
