package dev.handrail.checkpoint.calendar;

/** Parts long lines as RFC 5545, section 3.1, has it: by octets of UTF-8, and never within a character. */
final class FoldLines {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private FoldLines() {}

    /** @param text lines that each end as the standard has it */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS * 3);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + octets(character) > MOST_OCTETS) {
                folded.append(LINE_END).append(' ');
                octets = 1 + octets(character);
            } else {
                octets += octets(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
