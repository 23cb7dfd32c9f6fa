package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** Moments formatted and moved. */
final class DateFunctions {
    private DateFunctions() {}

    static void into(Catalog catalog) {
        move(catalog, "addDays", ChronoUnit.DAYS);
        move(catalog, "addHours", ChronoUnit.HOURS);
        move(catalog, "addMinutes", ChronoUnit.MINUTES);
        move(catalog, "addSeconds", ChronoUnit.SECONDS);
        catalog.add(
                        "addToTime",
                        STRING,
                        Signature.of(STRING, NUMBER, STRING).or(STRING, STRING),
                        given -> shift(given, 1))
                .add(
                        "subtractFromTime",
                        STRING,
                        Signature.of(STRING, NUMBER, STRING).or(STRING, STRING),
                        given -> shift(given, -1))
                .add("utcNow", STRING, Signature.of().or(STRING, STRING), given -> written(now(given), given, 0))
                .add(
                        "getFutureTime",
                        STRING,
                        Signature.of(NUMBER, STRING).or(STRING, STRING),
                        given -> fromNow(given, 1))
                .add(
                        "getPastTime",
                        STRING,
                        Signature.of(NUMBER, STRING).or(STRING, STRING),
                        given -> fromNow(given, -1))
                .add(
                        "formatDateTime",
                        STRING,
                        Signature.of(ANY).or(STRING, STRING),
                        given -> written(Moments.read(given.string(0)), given, 1))
                .add(
                        "formatEpoch",
                        STRING,
                        Signature.of(NUMBER).or(STRING, STRING),
                        given -> written(Moments.at(Instant.ofEpochSecond((long) given.number(0))), given, 1))
                .add(
                        "formatTicks",
                        STRING,
                        Signature.of(ANY).or(STRING, STRING),
                        given -> written(Ticks.moment(given.value(0)), given, 1));
    }

    private static void move(Catalog catalog, String name, ChronoUnit unit) {
        catalog.add(
                name,
                STRING,
                Signature.of(STRING, NUMBER).or(STRING, STRING),
                given -> written(moved(Moments.readIso(given.string(0)), given.integer(1), unit), given, 2));
    }

    private static JsonNode shift(Arguments given, int sign) {
        return written(moved(Moments.readIso(given.string(0)), sign * given.integer(1), unit(given, 2)), given, 3);
    }

    private static JsonNode fromNow(Arguments given, int sign) {
        return written(moved(now(given), sign * given.integer(0), unit(given, 1)), given, 2);
    }

    private static ZonedDateTime now(Arguments given) {
        return Moments.at(given.scope().clock().instant());
    }

    private static ZonedDateTime moved(ZonedDateTime moment, int by, ChronoUnit unit) {
        try {
            return moment.plus(by, unit);
        } catch (DateTimeException tooFar) {
            throw Failure.of(by + " " + unit + " is out of range");
        }
    }

    private static ChronoUnit unit(Arguments given, int i) {
        return switch (given.string(i)) {
            case "Second" -> ChronoUnit.SECONDS;
            case "Minute" -> ChronoUnit.MINUTES;
            case "Hour" -> ChronoUnit.HOURS;
            case "Day" -> ChronoUnit.DAYS;
            case "Week" -> ChronoUnit.WEEKS;
            case "Month" -> ChronoUnit.MONTHS;
            case "Year" -> ChronoUnit.YEARS;
            default -> throw given.fault(i, "is not a valid time unit.");
        };
    }

    /** The moment in the form that argument {@code i} names, else in the full ISO form. */
    static JsonNode written(ZonedDateTime moment, Arguments given, int i) {
        return Values.text(given.has(i) ? DateForm.write(moment, given.string(i)) : Moments.iso(moment));
    }
}
