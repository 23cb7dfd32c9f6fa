package dev.handrail.engagement;

import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as readers of a language write them. */
public final class ShowDay {
    private static final String FIRST = "^1 ";

    private ShowDay() {}

    /** Such as {@code March 4, 2026}. */
    public static String written(LocalDate day, Language language) {
        return in(FormatStyle.LONG, day, language);
    }

    /** Such as {@code Mar 4, 2026}. */
    public static String brief(LocalDate day, Language language) {
        return in(FormatStyle.MEDIUM, day, language);
    }

    /** The day that an instant falls on in a zone. */
    public static String written(Instant at, ZoneId zone, Language language) {
        return written(at.atZone(zone).toLocalDate(), language);
    }

    private static String in(FormatStyle style, LocalDate day, Language language) {
        String said = DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(language.locale())
                .format(day);
        // The first of a month is counted, which the library does not know of.
        return switch (language) {
            case ENGLISH -> said;
            case FRENCH -> said.replaceFirst(FIRST, "1er ");
            case PORTUGUESE -> said.replaceFirst(FIRST, "1º ");
        };
    }
}
