package dev.handrail.understanding;

import java.util.Locale;
import java.util.Optional;

/** A language that replies can come in. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    /** As written in Brazil. */
    PORTUGUESE("pt");

    private final Locale locale;

    Language(String code) {
        locale = Locale.of(code);
    }

    public Locale locale() {
        return locale;
    }

    /** The code by which files and interfaces name it. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code such as {@code fr}, {@code pt-BR} or {@code en_GB}; empty where it is not spoken here. */
    public static Optional<Language> of(String code) {
        String wanted = Locale.forLanguageTag(code.replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.code().equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
