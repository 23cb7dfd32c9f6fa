package dev.handrail.engagement;

import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as readers of a language write them. */
public final class ShowDay {
    private ShowDay() {}

    /** Such as {@code March 4, 2026}. */
    public static String written(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** Such as {@code Mar 4, 2026}. */
    public static String brief(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** The day that an instant falls on in a zone. */
    public static String written(Instant at, ZoneId zone, Language language) {
        return written(at.atZone(zone).toLocalDate(), language);
    }
}
