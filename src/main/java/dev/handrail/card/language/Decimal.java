package dev.handrail.card.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Rounding as JavaScript does it, and decimals with the signs of a locale. */
final class Decimal {
    private static final double LARGEST_WITH_FRACTION = 4503599627370496.0;
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** The decimal and the grouping sign; a language's own where the country is not named. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("ca", ",."),
            Map.entry("cs", "," + NO_BREAK_SPACE),
            Map.entry("da", ",."),
            Map.entry("de", ",."),
            Map.entry("de-ch", ",'"),
            Map.entry("es", ",."),
            Map.entry("es-mx", ".,"),
            Map.entry("fi", "," + NO_BREAK_SPACE),
            Map.entry("fr", "," + NO_BREAK_SPACE),
            Map.entry("hu", "," + NO_BREAK_SPACE),
            Map.entry("it", ",."),
            Map.entry("nl", ",."),
            Map.entry("pl", ",."),
            Map.entry("pt", ",."),
            Map.entry("pt-pt", "," + NO_BREAK_SPACE),
            Map.entry("ru", "," + NO_BREAK_SPACE),
            Map.entry("sv", "," + NO_BREAK_SPACE),
            Map.entry("uk", "," + NO_BREAK_SPACE));

    private Decimal() {}

    /** Rounded to so many decimals, halves up. */
    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        double scaled = value * scale;
        // Beyond that every double is whole, and Math.round would saturate.
        return Math.abs(scaled) < LARGEST_WITH_FRACTION ? Math.round(scaled) / scale : value;
    }

    /** The number with so many decimals, grouped by thousands. */
    static String write(double value, int digits, String locale) {
        if (!Double.isFinite(value)) {
            return Print.number(value);
        }
        BigDecimal exact = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
        String plain = exact.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String signs = signs(locale);
        var text = new StringBuilder(plain.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, signs.charAt(1));
        }
        if (digits > 0) {
            text.append(signs.charAt(0)).append(plain, point + 1, plain.length());
        }
        return exact.signum() < 0 ? text.insert(0, MINUS).toString() : text.toString();
    }

    private static String signs(String locale) {
        String tag = locale.toLowerCase(Locale.ROOT);
        String language = tag.split("-", 2)[0];
        return SIGNS.getOrDefault(tag, SIGNS.getOrDefault(language, ".,"));
    }
}
