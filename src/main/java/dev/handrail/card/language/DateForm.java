package dev.handrail.card.language;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a moment in a form such as {@code dd.MM.yyyy HH:mm}. As in the official library, forms are .NET's and names
 * of days and months English; a letter that means nothing stays as it is.
 */
final class DateForm {
    private static final Pattern PART = Pattern.compile("'([^']*)'|\\\\(.)|([A-Za-z])\\3*");

    private DateForm() {}

    static String write(ZonedDateTime moment, String form) {
        return PART.matcher(form)
                .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(
                        part.group(1) != null
                                ? part.group(1)
                                : part.group(2) != null ? part.group(2) : part(moment, part.group())));
    }

    private static String part(ZonedDateTime moment, String letters) {
        return switch (letters) {
            case "d", "D" -> Integer.toString(moment.getDayOfMonth());
            case "dd", "DD" -> format(moment, "dd");
            case "ddd" -> moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "M" -> Integer.toString(moment.getMonthValue());
            case "MM" -> format(moment, "MM");
            case "MMM" -> moment.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "y", "yy", "YY" -> format(moment, "uu");
            case "yyy", "yyyy", "YYYY" -> format(moment, "uuuu");
            case "h" -> format(moment, "h");
            case "hh" -> format(moment, "hh");
            case "H" -> format(moment, "H");
            case "HH" -> format(moment, "HH");
            case "m" -> format(moment, "m");
            case "mm" -> format(moment, "mm");
            case "s" -> format(moment, "s");
            case "ss" -> format(moment, "ss");
            case "fff", "FFF", "SSS" -> format(moment, "SSS");
            case "ffffff" -> format(moment, "SSSSSS");
            case "fffffff" -> format(moment, "SSSSSSS");
            case "t", "tt", "A" -> format(moment, "a");
            case "a" -> format(moment, "a").toLowerCase(Locale.ROOT);
            case "K", "Z", "zzz" -> format(moment, "xxx");
            case "z", "zz", "ZZ" -> format(moment, "xx");
            default -> longOrUnknown(moment, letters);
        };
    }

    private static String longOrUnknown(ZonedDateTime moment, String letters) {
        if (letters.startsWith("dddd")) {
            return moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return letters.startsWith("MMMM") ? moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) : letters;
    }

    private static String format(ZonedDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }
}
