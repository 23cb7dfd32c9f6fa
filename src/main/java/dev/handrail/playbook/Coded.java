package dev.handrail.playbook;

import java.util.Locale;

/** A word of the model's vocabulary, written in files and interfaces as its {@link #code()}. */
public interface Coded {
    String name();

    /** Small letters, words joined by hyphens: {@code MIGRATION_EVENT_END} is {@code migration-event-end}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
