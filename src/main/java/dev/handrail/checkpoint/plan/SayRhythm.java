package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.ShowDay;
import dev.handrail.understanding.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how often a series meets, what becomes of it on holidays, and what the clocks do on one of its days. */
@Component
final class SayRhythm {
    private final PlanWords words;

    SayRhythm(PlanWords words) {
        this.words = words;
    }

    /** Such as {@code every 2 weeks on Tuesday, 10:00 AM (Europe/Paris), until March 4, 2026}. */
    String of(Series series, ZoneId zone, Language language) {
        LocalDate until = series.until();
        String often = words.text(
                "often", language, often(series, language), PlanWords.hour(series.first(), language), zone.getId());
        return until == null || series.rhythm().equals(dev.handrail.checkpoint.Rhythm.ONCE)
                ? often
                : words.text("oftenUntil", language, often, ShowDay.written(until, language));
    }

    private String often(Series series, Language language) {
        @Nullable String rule = series.rhythm().rule();
        LocalDate first = series.first().toLocalDate();
        return switch (Recurrence.of(series.rhythm())) {
            case ONCE -> words.text("rhythm.said.once", language, ShowDay.written(first, language));
            case TOUCHPOINT -> words.text("rhythm.said.touchpoint", language);
            case WEEKLY ->
                words.text("rhythm.said.weekly." + gender(first.getDayOfWeek()), language, day(first, language));
            case WEEKS_2, WEEKS_3, WEEKS_4 ->
                words.text(
                        "rhythm.said.weeks." + gender(first.getDayOfWeek()),
                        language,
                        Recurrence.weeks(String.valueOf(rule)),
                        day(first, language));
            case MONTHLY, MONTHLY_LAST -> monthly(String.valueOf(rule), language);
        };
    }

    private String monthly(String rule, Language language) {
        DayOfWeek day = Recurrence.weekday(rule);
        int position = Recurrence.position(rule);
        return words.text(
                "rhythm.said.monthly." + gender(day) + (position == Recurrence.LAST ? "Last" : position),
                language,
                day.getDisplayName(TextStyle.FULL, language.locale()));
    }

    private static String day(LocalDate day, Language language) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
    }

    /** In Portuguese the days from Monday to Friday are feminine. */
    private static String gender(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? "m" : "f";
    }

    /** Empty where no holiday counts. */
    Optional<String> holidays(Series series, Language language) {
        OnFreeDays wish = series.onFreeDays();
        return wish.countries().isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "holidays." + wish.rule().name().toLowerCase(java.util.Locale.ROOT),
                        language,
                        wish.countries().stream()
                                .map(code -> Countries.name(code, language))
                                .collect(Collectors.joining(", "))));
    }

    /** What the clocks of a zone do at that time; empty where they do nothing. */
    Optional<String> clocks(LocalDateTime at, ZoneId zone, Language language) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        if (change == null) {
            return Optional.empty();
        }
        String day = ShowDay.written(at.toLocalDate(), language);
        return Optional.of(
                change.isGap()
                        ? words.text(
                                "clocksSkip",
                                language,
                                day,
                                PlanWords.hour(at, language),
                                PlanWords.hour(at.atZone(zone).toLocalDateTime(), language))
                        : words.text("clocksRepeat", language, day, PlanWords.hour(at, language)));
    }
}
