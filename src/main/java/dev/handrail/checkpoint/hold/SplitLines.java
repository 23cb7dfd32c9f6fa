package dev.handrail.checkpoint.hold;

import java.util.ArrayList;
import java.util.List;

/** What somebody wrote in several lines, none of them longer than a card shows. */
final class SplitLines {
    private static final int LONGEST = 280;

    private SplitLines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(line, lines));
        return lines;
    }

    private static void add(String line, List<String> lines) {
        String rest = line;
        while (rest.length() > LONGEST) {
            int blank = rest.lastIndexOf(' ', LONGEST);
            int end = blank > LONGEST / 2
                    ? blank
                    : Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
    }
}
