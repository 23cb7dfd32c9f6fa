package dev.handrail.playbook.files;

import dev.handrail.playbook.Coverage;
import dev.handrail.playbook.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how much of the documents is cited. */
final class TellCoverage {
    private TellCoverage() {}

    static String inAll(Coverage coverage) {
        return String.format(
                Locale.ROOT,
                "cited: %d of %d normative lines (%s %%), mean width of a source %.2f lines",
                coverage.cited(),
                coverage.normative(),
                percent(coverage),
                coverage.meanWidth());
    }

    /** The document's figures, and the lines in which nobody has found anything yet. */
    static String of(Coverage.OfDocument document) {
        String figures = document.name() + ": " + document.cited() + " of " + document.normative();
        return document.uncited().isEmpty() ? figures : figures + ", not cited: " + ranges(document.uncited());
    }

    /** Cut, not rounded: 100.0 is every line. */
    private static String percent(Coverage coverage) {
        long permille = coverage.normative() == 0 ? 1000 : 1000L * coverage.cited() / coverage.normative();
        return permille / 10 + "." + permille % 10;
    }

    private static String ranges(List<Integer> inOrder) {
        List<Lines> ranges = new ArrayList<>();
        for (int line : inOrder) {
            if (!ranges.isEmpty() && ranges.getLast().last() == line - 1) {
                ranges.add(new Lines(ranges.removeLast().first(), line));
            } else {
                ranges.add(new Lines(line, line));
            }
        }
        return ranges.stream().map(Lines::toString).collect(Collectors.joining(", "));
    }
}
