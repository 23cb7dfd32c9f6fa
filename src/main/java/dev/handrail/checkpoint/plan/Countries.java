package dev.handrail.checkpoint.plan;

import de.focus_shift.jollyday.core.HolidayManager;
import dev.handrail.card.Form;
import dev.handrail.understanding.Language;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The countries whose holidays are known, by their names in a language, and which of them an engagement is likely in. */
final class Countries {
    /** What the platform's rules for zones do not say: where they are, as far as engagements are likely there. */
    private static final Map<String, String> BY_ZONE = Map.ofEntries(
            Map.entry("Europe/Paris", "FR"),
            Map.entry("Europe/London", "GB"),
            Map.entry("Europe/Dublin", "IE"),
            Map.entry("Europe/Lisbon", "PT"),
            Map.entry("Europe/Madrid", "ES"),
            Map.entry("Europe/Berlin", "DE"),
            Map.entry("Europe/Vienna", "AT"),
            Map.entry("Europe/Zurich", "CH"),
            Map.entry("Europe/Rome", "IT"),
            Map.entry("Europe/Brussels", "BE"),
            Map.entry("Europe/Luxembourg", "LU"),
            Map.entry("Europe/Amsterdam", "NL"),
            Map.entry("Europe/Copenhagen", "DK"),
            Map.entry("Europe/Stockholm", "SE"),
            Map.entry("Europe/Oslo", "NO"),
            Map.entry("Europe/Helsinki", "FI"),
            Map.entry("Europe/Warsaw", "PL"),
            Map.entry("Europe/Prague", "CZ"),
            Map.entry("America/New_York", "US"),
            Map.entry("America/Chicago", "US"),
            Map.entry("America/Denver", "US"),
            Map.entry("America/Los_Angeles", "US"),
            Map.entry("America/Toronto", "CA"),
            Map.entry("America/Montreal", "CA"),
            Map.entry("America/Vancouver", "CA"),
            Map.entry("America/Mexico_City", "MX"),
            Map.entry("America/Sao_Paulo", "BR"),
            Map.entry("America/Recife", "BR"),
            Map.entry("America/Manaus", "BR"),
            Map.entry("America/Argentina/Buenos_Aires", "AR"),
            Map.entry("Asia/Tokyo", "JP"),
            Map.entry("Asia/Taipei", "TW"),
            Map.entry("Asia/Kolkata", "IN"),
            Map.entry("Asia/Singapore", "SG"),
            Map.entry("Asia/Dubai", "AE"),
            Map.entry("Africa/Johannesburg", "ZA"),
            Map.entry("Australia/Sydney", "AU"),
            Map.entry("Australia/Melbourne", "AU"),
            Map.entry("Pacific/Auckland", "NZ"));

    private Countries() {}

    /** Read once, by whoever asks first: it takes a moment. */
    private static final class Known {
        private static final Set<String> CODES = read();

        private static Set<String> read() {
            Set<String> countries = Set.of(Locale.getISOCountries());
            return HolidayManager.getSupportedCalendarCodes().stream()
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    // The library knows the days of exchanges as well.
                    .filter(countries::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** By name, as the language sorts them. */
    static List<Form.Choice> choices(Language language) {
        return Known.CODES.stream()
                .map(code -> new Form.Choice(name(code, language), code))
                .sorted(Comparator.comparing(Form.Choice::title, Collator.getInstance(language.locale())))
                .toList();
    }

    /** @param code of ISO 3166, with a subdivision where one is meant */
    static String name(String code, Language language) {
        String[] parts = code.split("-", 2);
        String country = Locale.of("", parts[0]).getDisplayCountry(language.locale());
        return parts.length == 1 ? country : country + " (" + parts[1] + ")";
    }

    /** Where an engagement of that zone and these languages is likely: by the zone, else by a language that names it. */
    static Optional<String> likely(ZoneId zone, List<String> languages) {
        return Optional.ofNullable(BY_ZONE.get(zone.getId()))
                .or(() -> languages.stream()
                        .map(code -> Locale.forLanguageTag(code.replace('_', '-')))
                        .flatMap(locale -> country(locale).stream())
                        .findFirst())
                .filter(Known.CODES::contains);
    }

    private static Optional<String> country(Locale locale) {
        return locale.getCountry().isEmpty()
                ? Optional.ofNullable(Map.of("fr", "FR", "pt", "BR", "de", "DE", "it", "IT", "es", "ES", "ja", "JP")
                        .get(locale.getLanguage()))
                : Optional.of(locale.getCountry());
    }

    /** Of several codes those that are known, without saying one twice. */
    static List<String> of(String... codes) {
        return Arrays.stream(codes).filter(code -> !code.isEmpty()).distinct().toList();
    }
}
