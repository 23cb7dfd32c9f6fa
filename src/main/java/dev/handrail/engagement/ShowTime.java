package dev.handrail.engagement;

import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as readers of a language write them, each with its zone: nobody has to guess whose clock is meant. */
public final class ShowTime {
    private ShowTime() {}

    /** Such as {@code Tuesday, November 24, 2026, 10:00 AM (CET)}. */
    public static String written(Instant at, ZoneId zone, Language language) {
        return day(at, zone, language) + ", " + time(at.atZone(zone), language) + " (" + name(at, zone, language) + ")";
    }

    /** Such as {@code Tuesday, November 24, 2026, 10:00 AM – 10:30 AM (CET)}. */
    public static String span(Instant from, Instant to, ZoneId zone, Language language) {
        return day(from, zone, language) + ", " + hours(from, to, zone, language);
    }

    /** Such as {@code 10:00 AM – 10:30 AM (CET)}. */
    public static String hours(Instant from, Instant to, ZoneId zone, Language language) {
        return time(from.atZone(zone), language) + " – " + time(to.atZone(zone), language) + " ("
                + name(from, zone, language) + ")";
    }

    /** Such as {@code Tuesday, November 24, 2026}. */
    public static String day(Instant at, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(at.atZone(zone));
    }

    private static String time(ZonedDateTime at, Language language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(at);
    }

    /**
     * The zone's short name on that day, such as {@code CEST}; an offset where it has none. The English name where there
     * is one: for other languages the JDK has standard time's name all year for some zones, such as EST for Toronto's
     * summer.
     */
    private static String name(Instant at, ZoneId zone, Language language) {
        String english = name(at, zone, Locale.ENGLISH);
        return english.chars().allMatch(Character::isLetter) ? english : name(at, zone, language.locale());
    }

    private static String name(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("z", locale).format(at.atZone(zone));
    }
}
