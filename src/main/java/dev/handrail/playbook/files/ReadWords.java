package dev.handrail.playbook.files;

import dev.handrail.playbook.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a meaning is worded in one language. */
final class ReadWords {
    static final int FEWEST_PHRASINGS = 8;
    private static final int LONGEST_TASK = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_PHRASING = 300;

    private ReadWords() {}

    static Optional<Wording> read(YamlValue value) {
        Fields fields = value.fields(Set.of("task", "text", "asked"), Set.of());
        Optional<String> task = fields.get("task").flatMap(text -> text.text(LONGEST_TASK));
        Optional<String> text = fields.get("text").flatMap(words -> words.text(LONGEST_TEXT));
        List<String> asked = fields.get("asked").map(ReadWords::asked).orElse(List.of());
        return task.flatMap(short_ -> text.map(long_ -> new Wording(short_, long_, asked)));
    }

    private static List<String> asked(YamlValue list) {
        List<String> phrasings = new ArrayList<>();
        Map<String, YamlValue> seen = new HashMap<>();
        for (YamlValue item : list.list()) {
            item.text(LONGEST_PHRASING).ifPresent(phrasing -> {
                YamlValue first = seen.putIfAbsent(phrasing.toLowerCase(Locale.ROOT), item);
                if (first == null) {
                    phrasings.add(phrasing);
                } else {
                    item.report("this phrasing is already at " + first.place());
                }
            });
        }
        if (phrasings.size() < FEWEST_PHRASINGS) {
            list.report("only " + phrasings.size() + " phrasings, at least " + FEWEST_PHRASINGS + " are needed");
        }
        return phrasings;
    }
}
