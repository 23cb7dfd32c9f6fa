package dev.handrail.card;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an engagement's own cards are given, each text of it the same. */
final class SampleCards {
    private SampleCards() {}

    /** @param owners how many have something open, and so many limits run and warnings stand there */
    static Map<String, Object> status(String text, int phases, int owners) {
        var data = new HashMap<String, Object>();
        data.put("name", text);
        data.put("customer", text);
        data.put("phase", text);
        data.put("strip", Collections.nCopies(phases + 1, Map.of("style", "good", "mark", "✓")));
        data.put("legend", text);
        data.put("progress", progress(owners * 10, text));
        data.put("facts", List.of(Map.of("title", text, "value", text), Map.of("title", text, "value", text)));
        data.put("owners", Collections.nCopies(owners, Map.of("name", text, "load", text, "color", "Attention")));
        data.put("limits", Collections.nCopies(owners, Map.of("text", text, "color", "Warning")));
        data.put("warnings", Collections.nCopies(owners, text));
        data.put("work", Collections.nCopies(4, button(text)));
        data.put("views", Collections.nCopies(4, button(text)));
        return data;
    }

    private static Map<String, Object> progress(int over, String text) {
        return Map.of("over", over, "rest", 100 - over, "overText", "", "restText", over + " %", "text", text);
    }

    private static Map<String, Object> button(String text) {
        return Map.of("title", text, "verb", "gate.show", "engagement", "0123456789abcdef01234567");
    }

    static Map<String, Object> timeline(String text, int rows) {
        Map<String, Object> row =
                Map.of("day", "March 4, 2026", "text", text, "detail", text, "color", "Good", "weight", "Default");
        return Map.of(
                "name",
                text,
                "rows",
                Collections.nCopies(rows, row),
                "later",
                Collections.nCopies(Math.min(rows, 6), text),
                "engagement",
                "0123456789abcdef01234567");
    }
}
