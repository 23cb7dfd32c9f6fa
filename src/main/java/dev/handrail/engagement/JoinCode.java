package dev.handrail.engagement;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what somebody joins an engagement: eight letters and digits in two groups, none of which looks like another. */
public final class JoinCode {
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final Pattern SAID = Pattern.compile("([0-9A-Za-z]{4})[-‐–—\\s]?([0-9A-Za-z]{4})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    /** A new one that nobody guesses. */
    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < 8; place++) {
            code.append(place == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code in what somebody typed or a card carries; empty where there is none. */
    public static Optional<String> in(String text) {
        Matcher said = SAID.matcher(text.strip());
        return said.matches()
                ? Optional.of((said.group(1) + "-" + said.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The partition that tells whose code it is. */
    public static String partition(String code) {
        return "join-code:" + code;
    }
}
