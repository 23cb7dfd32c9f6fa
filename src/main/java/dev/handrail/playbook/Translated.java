package dev.handrail.playbook;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A name in every required language, by the language's code. */
public record Translated(Map<String, String> byLanguage) {
    public Translated {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** The name in a language, or in English where that language has none. */
    public String in(String language) {
        return Objects.requireNonNull(
                byLanguage.getOrDefault(language, byLanguage.get(Languages.FALLBACK)), "a name without English");
    }
}
