package dev.handrail.playbook;

import java.util.List;

/** The languages of playbooks, by their codes. */
public final class Languages {
    /** Every meaning, title and phase must be worded in these. */
    public static final List<String> REQUIRED = List.of("en", "fr", "pt");

    /** What is worded in these as well is read; Portuguese is Brazil's. */
    public static final List<String> KNOWN = List.of("en", "fr", "de", "it", "ja", "pt", "es", "zh-Hant");

    /** What is shown where a language has no words of its own. */
    static final String FALLBACK = "en";

    private Languages() {}
}
