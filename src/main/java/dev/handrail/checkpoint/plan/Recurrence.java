package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often people may choose to meet, by names that cards carry. */
enum Recurrence {
    ONCE,
    WEEKLY,
    WEEKS_2,
    WEEKS_3,
    WEEKS_4,
    /** On the weekday of the first day, as often into the month as that: the second Tuesday. */
    MONTHLY,
    /** On the last such weekday of the month. */
    MONTHLY_LAST,
    TOUCHPOINT;

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String MONTH = "FREQ=MONTHLY;BYDAY=";
    private static final String WEEK = "FREQ=WEEKLY";

    /** As the weekday of a rule is counted where it is the last of the month. */
    static final int LAST = -1;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param code what a form has */
    static Optional<Recurrence> read(String code) {
        return List.of(values()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** What a rhythm was chosen as. */
    static Recurrence of(Rhythm rhythm) {
        String rule = rhythm.rule();
        if (rule == null) {
            return rhythm.perTouchpoint() ? TOUCHPOINT : ONCE;
        }
        if (rule.startsWith(MONTH)) {
            return position(rule) == LAST ? MONTHLY_LAST : MONTHLY;
        }
        return switch (weeks(rule)) {
            case 2 -> WEEKS_2;
            case 3 -> WEEKS_3;
            case 4 -> WEEKS_4;
            default -> WEEKLY;
        };
    }

    /** The rhythm that begins on that day. */
    Rhythm from(LocalDate first) {
        return switch (this) {
            case ONCE -> Rhythm.ONCE;
            case TOUCHPOINT -> Rhythm.PER_TOUCHPOINT;
            case WEEKLY -> Rhythm.by(WEEK);
            case WEEKS_2, WEEKS_3, WEEKS_4 -> Rhythm.by(WEEK + ";INTERVAL=" + (ordinal() - WEEKLY.ordinal() + 1));
            case MONTHLY -> Rhythm.by(MONTH + position(first) + day(first));
            case MONTHLY_LAST -> Rhythm.by(MONTH + LAST + day(first));
        };
    }

    /** The how manieth of its weekday a day is in its month; the fifth, which most months lack, is the last. */
    static int position(LocalDate day) {
        int position = (day.getDayOfMonth() - 1) / 7 + 1;
        return position > 4 ? LAST : position;
    }

    static boolean isLast(LocalDate day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }

    private static String day(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().ordinal());
    }

    /** The position that a monthly rule names. */
    static int position(String rule) {
        return Integer.parseInt(rule.substring(MONTH.length(), rule.length() - 2));
    }

    /** The weekday that a monthly rule names. */
    static DayOfWeek weekday(String rule) {
        return DayOfWeek.of(DAYS.indexOf(rule.substring(rule.length() - 2)) + 1);
    }

    /** Every so many weeks does a weekly rule meet. */
    static int weeks(String rule) {
        int interval = rule.indexOf("INTERVAL=");
        return interval < 0 ? 1 : Integer.parseInt(rule.substring(interval + "INTERVAL=".length()));
    }
}
