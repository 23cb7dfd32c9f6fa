package dev.handrail.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For how long somebody may put a reminder off. */
public enum Snooze {
    TEN_MINUTES,
    HOUR,
    MORNING;

    private static final LocalTime MORNING_AT = LocalTime.of(8, 0);

    /** Until then it is still the night of the day before. */
    private static final Duration NIGHT = Duration.ofHours(4);

    /** When the person is reminded again; empty where the meeting would have begun by then. */
    public Optional<Instant> until(MeetingView view, Attendee attendee) {
        Instant now = view.now();
        Instant at = switch (this) {
            case TEN_MINUTES -> now.plus(Duration.ofMinutes(10));
            case HOUR -> now.plus(Duration.ofHours(1));
            case MORNING -> morning(now, attendee, attendee.zone(view.zone()));
        };
        return at.plus(Duration.ofMinutes(1)).isAfter(view.start()) ? Optional.empty() : Optional.of(at);
    }

    /** When the person's quiet hours end, where that is in the morning and not earlier. */
    private static Instant morning(Instant now, Attendee attendee, ZoneId zone) {
        LocalDate tomorrow = now.minus(NIGHT).atZone(zone).toLocalDate().plusDays(1);
        LocalTime awake = attendee.habits().quietTo();
        boolean isLater =
                attendee.habits().hasQuietHours() && awake.isAfter(MORNING_AT) && awake.isBefore(LocalTime.NOON);
        return tomorrow.atTime(isLater ? awake : MORNING_AT).atZone(zone).toInstant();
    }

    /** As buttons and texts have it, such as {@code ten-minutes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param code what a button carries */
    public static Optional<Snooze> read(@Nullable Object code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
