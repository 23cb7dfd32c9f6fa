package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Parts of moments, and what lies between two. */
final class DatePartFunctions {
    private DatePartFunctions() {}

    static void into(Catalog catalog) {
        part(catalog, "dayOfMonth", ZonedDateTime::getDayOfMonth);
        part(catalog, "dayOfWeek", moment -> moment.getDayOfWeek().getValue() % 7);
        part(catalog, "dayOfYear", ZonedDateTime::getDayOfYear);
        part(catalog, "month", ZonedDateTime::getMonthValue);
        part(catalog, "year", ZonedDateTime::getYear);
        start(catalog, "startOfHour", moment -> moment.truncatedTo(ChronoUnit.HOURS));
        start(catalog, "startOfDay", moment -> moment.truncatedTo(ChronoUnit.DAYS));
        start(
                catalog,
                "startOfMonth",
                moment -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1));
        span(catalog, "ticksToDays", 864_000_000_000.0);
        span(catalog, "ticksToHours", 36_000_000_000.0);
        span(catalog, "ticksToMinutes", 600_000_000.0);
        catalog.add(
                        "date",
                        STRING,
                        Signature.of(STRING),
                        given -> Values.text(DateForm.write(moment(given, 0), "M/dd/yyyy")))
                // Counts of ticks are beyond what a number holds exactly, so they are text.
                .add(
                        "ticks",
                        ANY,
                        Signature.of(STRING),
                        given -> Values.text(Long.toString(Ticks.of(moment(given, 0)))))
                .add(
                        "dateTimeDiff",
                        NUMBER,
                        Signature.of(STRING, STRING),
                        given -> Values.number(Ticks.of(moment(given, 0)) - Ticks.of(moment(given, 1))))
                .add("getTimeOfDay", STRING, Signature.of(STRING), given -> Values.text(timeOfDay(moment(given, 0))));
    }

    static ZonedDateTime moment(Arguments given, int i) {
        return Moments.readIso(given.string(i));
    }

    private static void part(Catalog catalog, String name, ToDoubleFunction<ZonedDateTime> part) {
        catalog.add(name, NUMBER, Signature.of(STRING), given -> Values.number(part.applyAsDouble(moment(given, 0))));
    }

    private static void start(Catalog catalog, String name, UnaryOperator<ZonedDateTime> start) {
        catalog.add(
                name,
                STRING,
                Signature.of(STRING).or(STRING, STRING),
                given -> DateFunctions.written(start.apply(moment(given, 0)), given, 1));
    }

    private static void span(Catalog catalog, String name, double ticks) {
        catalog.add(name, NUMBER, Signature.of(NUMBER), given -> Values.number(given.number(0) / ticks));
    }

    private static String timeOfDay(ZonedDateTime moment) {
        int time = moment.getHour() * 100 + moment.getMinute();
        if (time == 0 || time == 1200) {
            return time == 0 ? "midnight" : "noon";
        }
        return time < 1200 ? "morning" : time < 1800 ? "afternoon" : time <= 2200 ? "evening" : "night";
    }
}
