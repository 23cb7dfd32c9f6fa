package dev.handrail.card.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Points in time from text. What names no zone is UTC. */
final class Moments {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("M/d/uuuu[ H:mm[:ss]]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d[ H:mm[:ss]]", Locale.ROOT),
            DateTimeFormatter.ofPattern("MMMM d, uuuu[ H:mm[:ss]]", Locale.ENGLISH),
            DateTimeFormatter.RFC_1123_DATE_TIME);

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** The form in which every function gives a moment where no other is asked for. */
    static String iso(ZonedDateTime moment) {
        return ISO.format(moment.toInstant());
    }

    static boolean isIso(String text) {
        return find(text).filter(moment -> iso(moment).equals(text)).isPresent();
    }

    /** A moment in any form that is understood. */
    static ZonedDateTime read(String text) {
        return find(text).orElseThrow(() -> Failure.of("that is not a valid datetime string"));
    }

    /** A moment in the full ISO form. */
    static ZonedDateTime readIso(String text) {
        ZonedDateTime moment = read(text);
        if (!iso(moment).equals(text)) {
            throw Failure.of("that is not an ISO format datetime string");
        }
        return moment;
    }

    static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private static Optional<ZonedDateTime> find(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(
                        inUtc(form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
            } catch (DateTimeException notThatForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static ZonedDateTime inUtc(TemporalAccessor parsed) {
        return switch (parsed) {
            case OffsetDateTime exact -> exact.atZoneSameInstant(ZoneOffset.UTC);
            case LocalDateTime local -> local.atZone(ZoneOffset.UTC);
            default -> LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC);
        };
    }
}
