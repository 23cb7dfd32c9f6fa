package dev.handrail.checkpoint.plan;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time of a day as people write it by 24 hours: {@code 9:30}, {@code 09.30}, {@code 9h30}, {@code 14h}. */
final class ReadHour {
    private static final Pattern FORM = Pattern.compile("([01]?[0-9]|2[0-3])(?:[:.hH]([0-5][0-9])|[hH])");

    private ReadHour() {}

    static Optional<LocalTime> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(LocalTime.of(
                        Integer.parseInt(form.group(1)), form.group(2) == null ? 0 : Integer.parseInt(form.group(2))))
                : Optional.empty();
    }
}
