package dev.handrail.card;

import java.util.regex.Pattern;

/** Makes text from people and documents safe where cards read Markdown: it shows as typed, never as link or format. */
final class PlainText {
    /** Signs that are not seen, among them those that turn the direction of writing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>~|@]|&(?=#?\\w+;)|!(?=\\[)");

    /** What starts a heading, a list or a line, where it stands first. */
    private static final Pattern START = Pattern.compile("(?m)^([ \\t]*(?:\\d{1,9}(?=[.)]))?)([#+=.)-])");

    /** What makes readers turn an address into a link by themselves. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=\\w)(:)(?=//)|(?<=\\bwww)(\\.)|(?<=\\bmailto)(:)");

    private PlainText() {}

    /** The text with a backslash before whatever Markdown would take for a sign of its own. */
    static String escape(String text) {
        String marked = MARK.matcher(clean(text)).replaceAll("\\\\$0");
        return ADDRESS.matcher(START.matcher(marked).replaceAll("$1\\\\$2")).replaceAll("\\\\$0");
    }

    /** The text, cut with an ellipsis where it is longer than {@code most} characters, never within one. */
    static String shorten(String text, int most) {
        String clean = clean(text);
        if (clean.length() <= most) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1;
        return clean.substring(0, end).stripTrailing() + "…";
    }

    private static String clean(String text) {
        return INVISIBLE.matcher(text).replaceAll("").strip();
    }
}
