package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.STRING;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Moments seen from a time zone, by its IANA name or the commonest of Windows' names. */
final class ZoneFunctions {
    private static final Map<String, String> WINDOWS_NAMES = Map.ofEntries(
            Map.entry("UTC", "Etc/UTC"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Russian Standard Time", "Europe/Moscow"),
            Map.entry("Israel Standard Time", "Asia/Jerusalem"),
            Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
            Map.entry("Arabian Standard Time", "Asia/Dubai"),
            Map.entry("India Standard Time", "Asia/Kolkata"),
            Map.entry("SE Asia Standard Time", "Asia/Bangkok"),
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Taipei Standard Time", "Asia/Taipei"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Korea Standard Time", "Asia/Seoul"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
            Map.entry("W. Australia Standard Time", "Australia/Perth"),
            Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
            Map.entry("Argentina Standard Time", "America/Buenos_Aires"),
            Map.entry("Atlantic Standard Time", "America/Halifax"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Central Standard Time (Mexico)", "America/Mexico_City"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("US Mountain Standard Time", "America/Phoenix"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("Alaskan Standard Time", "America/Anchorage"),
            Map.entry("Hawaiian Standard Time", "Pacific/Honolulu"));

    private static final String WITHOUT_ZONE = "yyyy-MM-ddTHH:mm:ss.fffffff";

    private ZoneFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("convertFromUTC", STRING, Signature.of(STRING, STRING).or(STRING, STRING), ZoneFunctions::fromUtc)
                .add("convertToUTC", STRING, Signature.of(STRING, STRING).or(STRING, STRING), ZoneFunctions::toUtc);
    }

    private static JsonNode fromUtc(Arguments given) {
        ZonedDateTime there = Moments.readIso(given.string(0)).withZoneSameInstant(zone(given));
        return Values.text(DateForm.write(there, given.has(2) ? given.string(2) : WITHOUT_ZONE));
    }

    private static JsonNode toUtc(Arguments given) {
        ZonedDateTime there = Moments.read(given.string(0)).withZoneSameLocal(zone(given));
        return DateFunctions.written(there.withZoneSameInstant(ZoneOffset.UTC), given, 2);
    }

    private static ZoneId zone(Arguments given) {
        String name = given.string(1);
        try {
            return ZoneId.of(WINDOWS_NAMES.getOrDefault(name, name));
        } catch (DateTimeException unknown) {
            throw given.fault(1, "is not a valid timezone");
        }
    }
}
