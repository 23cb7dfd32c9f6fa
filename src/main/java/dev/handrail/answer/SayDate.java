package dev.handrail.answer;

import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Writes a date out as its language does. */
final class SayDate {
    private static final String FIRST = "^1 ";

    private SayDate() {}

    static String in(Language language, LocalDate date) {
        String said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
        // The first of a month is counted, which the library does not know of.
        return switch (language) {
            case ENGLISH -> said;
            case FRENCH -> said.replaceFirst(FIRST, "1er ");
            case PORTUGUESE -> said.replaceFirst(FIRST, "1º ");
        };
    }
}
