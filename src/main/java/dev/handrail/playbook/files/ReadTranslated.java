package dev.handrail.playbook.files;

import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Translated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a text that is given in every required language. */
final class ReadTranslated {
    private static final int LONGEST = 200;

    private ReadTranslated() {}

    /** By language, and nothing else. */
    static Optional<Translated> words(YamlValue value) {
        Map<String, String> byLanguage = new HashMap<>();
        Map<YamlValue, YamlValue> pairs = value.pairs();
        pairs.forEach((key, text) -> key.text().ifPresent(language -> {
            if (Languages.KNOWN.contains(language)) {
                byLanguage.put(language, text.text(LONGEST).orElse(""));
            } else {
                key.report("unknown language \"" + language + "\"; known: " + String.join(", ", Languages.KNOWN));
            }
        }));
        List<String> missing = Languages.REQUIRED.stream()
                .filter(language -> !byLanguage.containsKey(language))
                .toList();
        if (!missing.isEmpty() && !value.isText()) {
            value.report("missing language: " + missing.stream().collect(Collectors.joining(", ")));
        }
        return missing.isEmpty() ? Optional.of(new Translated(byLanguage)) : Optional.empty();
    }

    /** By language, or once for all where a name is the same in every language, as names of products are. */
    static Optional<Translated> name(YamlValue value) {
        if (!value.isText()) {
            return words(value);
        }
        return value.text(LONGEST)
                .map(text -> new Translated(
                        Languages.REQUIRED.stream().collect(Collectors.toMap(language -> language, language -> text))));
    }
}
