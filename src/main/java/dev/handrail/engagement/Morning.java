package dev.handrail.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When people are told what is not urgent: at nine in the morning where the engagement is at home. */
public final class Morning {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private Morning() {}

    public static Instant of(LocalDate day, ZoneId zone) {
        return day.atTime(NINE).atZone(zone).toInstant();
    }
}
