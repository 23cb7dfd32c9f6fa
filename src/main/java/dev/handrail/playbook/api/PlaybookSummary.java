package dev.handrail.playbook.api;

import dev.handrail.playbook.Playbook;
import java.util.Map;

/** A playbook in a list: {@code title} in English, {@code titles} in each language. */
record PlaybookSummary(String id, String title, Map<String, String> titles, String vendor, int entries) {
    static PlaybookSummary of(Playbook playbook) {
        return new PlaybookSummary(
                playbook.id(),
                playbook.title().in("en"),
                playbook.title().byLanguage(),
                playbook.vendor(),
                playbook.entries().size());
    }
}
