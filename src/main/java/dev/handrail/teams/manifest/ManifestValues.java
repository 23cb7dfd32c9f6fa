package dev.handrail.teams.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the settings say about the app.
 *
 * @param values by the names of their placeholders
 * @param problems what is missing or unfit, each with the key and its form in the environment
 */
record ManifestValues(Map<String, String> values, List<String> problems) {
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_ADDRESS = 2048;
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,4})(\\.(0|[1-9][0-9]{0,4})){2}");
    private static final Pattern NAME = Pattern.compile("[^\\p{C}]{1," + LONGEST_NAME + "}");
    private static final String FIRST_VERSION = "1.0.0";

    /**
     * @param settings by key
     */
    static ManifestValues read(Function<String, @Nullable String> settings) {
        var read = new ManifestValues(new LinkedHashMap<>(), new ArrayList<>());
        read.take("handrail.teams.app-id", settings, ID.asMatchPredicate(), "is no application id (a GUID)");
        read.take(
                "handrail.manifest.company",
                settings,
                NAME.asMatchPredicate(),
                "is longer than " + LONGEST_NAME + " characters, or not one line");
        for (String page : List.of("website-url", "privacy-url", "terms-url")) {
            read.take(
                    "handrail.manifest." + page,
                    settings,
                    ManifestValues::isPage,
                    "is no address like https://host/path");
        }
        read.take(
                "handrail.manifest.version",
                key -> settings.apply(key) == null ? FIRST_VERSION : settings.apply(key),
                VERSION.asMatchPredicate(),
                "is no version like 1.0.0");
        return read;
    }

    private void take(
            String key, Function<String, @Nullable String> settings, Predicate<String> fits, String otherwise) {
        String value = settings.apply(key);
        if (value == null || value.isBlank()) {
            problems.add(name(key) + " is missing");
        } else if (!fits.test(value.strip())) {
            problems.add(name(key) + " " + otherwise);
        } else {
            values.put(key.substring(key.lastIndexOf('.') + 1), value.strip());
        }
    }

    private static boolean isPage(String text) {
        try {
            URI address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String name(String key) {
        return key + " (" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + ")";
    }
}
