package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.BOOLEAN;
import static dev.handrail.card.language.Kind.STRING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calendar expressions such as {@code 2026-03-01}, {@code T10:20} and {@code PT1H}, and dates in words. */
final class CalendarFunctions {
    private static final String DEFINITE_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DATE = "(\\d{4}|XXXX)-(\\d{2}|XX)-\\d{2}|XXXX-WXX-[1-7]|\\d{4}-W\\d{2}-[1-7]";
    private static final String TIME = "T\\d{2}(:\\d{2}){0,2}";
    private static final String DURATION = "P(\\d+(\\.\\d+)?[YMWD])*(T(\\d+(\\.\\d+)?[HMS])+)?";

    private CalendarFunctions() {}

    static void into(Catalog catalog) {
        ask(catalog, "isDefinite", DEFINITE_DATE + "(" + TIME + ")?");
        ask(catalog, "isDate", "(" + DATE + ")(" + TIME + ")?");
        ask(catalog, "isTime", "(" + DATE + ")?" + TIME);
        ask(catalog, "isDuration", "(?=P.)" + DURATION);
        ask(
                catalog,
                "isDateRange",
                "(\\d{4}|XXXX)(-(\\d{2}|WXX|W\\d{2}|SP|SU|FA|WI))?|\\(.*P\\d+[YMWD].*\\)|\\d{4}-W\\d{2}-WE");
        ask(catalog, "isTimeRange", "T(MO|AF|EV|NI|DT)|\\(T.*PT.*\\)");
        ask(catalog, "isPresent", "PRESENT_REF");
        catalog.add(
                "dateReadBack",
                STRING,
                Signature.of(STRING, STRING),
                given -> Values.text(inWords(
                        DatePartFunctions.moment(given, 0).toLocalDate(),
                        DatePartFunctions.moment(given, 1).toLocalDate())));
    }

    private static void ask(Catalog catalog, String name, String form) {
        Pattern pattern = Pattern.compile(form);
        catalog.add(
                name,
                BOOLEAN,
                Signature.of(ANY),
                given -> Values.truth(pattern.matcher(given.string(0)).matches()));
    }

    /** A date as it is told on another one. */
    private static String inWords(LocalDate today, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (Math.abs(days) <= 1) {
            return days == 0 ? "today" : days == 1 ? "tomorrow" : "yesterday";
        }
        long weeks = ChronoUnit.WEEKS.between(monday(today), monday(date));
        if (Math.abs(weeks) <= 1) {
            String which = weeks == 0 ? "this " : weeks == 1 ? "next " : "last ";
            return which + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        int day = date.getDayOfMonth();
        String ending =
                day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
        return day + ending + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.getYear();
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
