package dev.handrail.playbook.files;

import dev.handrail.playbook.Lines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ranges of lines: {@code 87} or {@code 87-88}. */
final class ReadLines {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,7})(?:-([0-9]{1,7}))?");

    private ReadLines() {}

    static Optional<Lines> of(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = RANGE.matcher(text.get());
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first >= 1 && first <= last) {
                return Optional.of(new Lines(first, last));
            }
        }
        value.report("lines are written as 87 or 87-88, not \"" + text.get() + "\"");
        return Optional.empty();
    }

    /** The range as a sentence begins with it, with its verb in the right number: "line 87 is", "lines 87-88 are". */
    static String sentence(Lines lines, String singular, String plural) {
        return lines.first() == lines.last() ? "line " + lines + " " + singular : "lines " + lines + " " + plural;
    }

    static List<Lines> allOf(YamlValue list) {
        return list.list().stream().flatMap(item -> of(item).stream()).toList();
    }
}
