package dev.handrail.checkpoint.calendar;

/** Makes words that people wrote into words of a file: nothing in them ends a line, changes its direction or counts. */
final class PlainWords {
    private static final String FORMULAS = "=+-@";
    private static final String LINE_ENDS = "\\r\\n|[\\r\\n\\x0B\\f\\x85\\u2028\\u2029]";

    /** Control characters, those that turn the direction of writing, and halves of characters. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

    private PlainWords() {}

    /** A single line, which no spreadsheet that reads the file takes for a formula. */
    static String line(String words) {
        String line = words.replaceAll(LINE_ENDS, " ")
                .replace('\t', ' ')
                .replaceAll(UNSEEN, "")
                .strip();
        return !line.isEmpty() && FORMULAS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    /** A file's name, without its ending. */
    static String fileName(String words) {
        return line(words).replaceAll("[^\\p{L}\\p{N} _-]", "_");
    }
}
