package dev.handrail.engagement;

import java.util.regex.Pattern;

/**
 * A button or form of an engagement's cards. Its data names the engagement: {@code engagement}.
 *
 * @param name as cards have it; letters, digits, hyphens and dots
 * @param needs what the presser must be allowed
 * @param changes whether it changes the engagement; what only shows something does not
 */
public record Verb(String name, Action needs, boolean changes) {
    /**
     * In a button's data: the card that has it holds other things as well. What the button shows comes beside it, as far
     * as nobody else sees it.
     */
    public static final String BESIDE = "beside";

    private static final Pattern FORM = Pattern.compile("[a-z0-9.-]+");

    public Verb {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a verb: " + name);
        }
    }

    public static Verb showing(String name, Action needs) {
        return new Verb(name, needs, false);
    }

    public static Verb changing(String name, Action needs) {
        return new Verb(name, needs, true);
    }
}
