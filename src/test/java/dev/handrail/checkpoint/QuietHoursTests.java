package dev.handrail.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
    private static Optional<Instant> began(String from, String to, String zone, String at) {
        return hours(from, to, zone).beganBefore(Instant.parse(at));
    }

    private static QuietHours hours(String from, String to, String zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, zone, at, when they began, when they end; nothing: not quiet
        "20:00, 07:00, Europe/Paris, 2026-07-01T17:59:59Z, ,",
        "20:00, 07:00, Europe/Paris, 2026-07-01T18:00:00Z, ,",
        "20:00, 07:00, Europe/Paris, 2026-07-01T18:00:01Z, 2026-07-01T18:00:00Z, 2026-07-02T05:00:00Z",
        "20:00, 07:00, Europe/Paris, 2026-07-02T04:59:59Z, 2026-07-01T18:00:00Z, 2026-07-02T05:00:00Z",
        "20:00, 07:00, Europe/Paris, 2026-07-02T05:00:00Z, ,",
        "12:00, 14:00, Europe/Paris, 2026-07-01T10:30:00Z, 2026-07-01T10:00:00Z, 2026-07-01T12:00:00Z",
        "12:00, 14:00, Europe/Paris, 2026-07-01T09:30:00Z, ,",
        "00:00, 08:00, Europe/Paris, 2026-07-01T03:00:00Z, 2026-06-30T22:00:00Z, 2026-07-01T06:00:00Z",
        "22:00, 00:00, Europe/Paris, 2026-07-01T21:00:00Z, 2026-07-01T20:00:00Z, 2026-07-01T22:00:00Z",
        // Another zone, another night.
        "20:00, 07:00, America/Sao_Paulo, 2026-07-02T04:59:59Z, 2026-07-01T23:00:00Z, 2026-07-02T10:00:00Z",
        "20:00, 07:00, Asia/Kolkata, 2026-07-01T18:00:01Z, 2026-07-01T14:30:00Z, 2026-07-02T01:30:00Z",
        "20:00, 07:00, Pacific/Kiritimati, 2026-07-01T12:00:00Z, 2026-07-01T06:00:00Z, 2026-07-01T17:00:00Z",
        // The night in which summer time begins has ten hours, that in which it ends twelve.
        "20:00, 07:00, Europe/Paris, 2026-03-29T04:00:00Z, 2026-03-28T19:00:00Z, 2026-03-29T05:00:00Z",
        "20:00, 07:00, Europe/Paris, 2026-10-25T05:30:00Z, 2026-10-24T18:00:00Z, 2026-10-25T06:00:00Z",
        // They begin in the hour that is skipped: when it would have been over.
        "02:30, 06:00, Europe/Paris, 2026-03-29T01:15:00Z, ,",
        "02:30, 06:00, Europe/Paris, 2026-03-29T01:45:00Z, 2026-03-29T01:30:00Z, 2026-03-29T04:00:00Z",
        // They begin in the hour that comes twice: the first time, and the second belongs to them.
        "02:30, 06:00, Europe/Paris, 2026-10-25T00:15:00Z, ,",
        "02:30, 06:00, Europe/Paris, 2026-10-25T01:15:00Z, 2026-10-25T00:30:00Z, 2026-10-25T05:00:00Z",
        // Half an hour is skipped there.
        "20:00, 07:00, Australia/Lord_Howe, 2026-10-03T19:00:00Z, 2026-10-03T09:30:00Z, 2026-10-03T20:00:00Z"
    })
    void everyInstantIsQuietOrNot(String from, String to, String zone, String at, String began, String end) {
        assertThat(began(from, to, zone, at).map(Instant::toString)).isEqualTo(Optional.ofNullable(began));
        assertThat(hours(from, to, zone).endAfter(Instant.parse(at)).map(Instant::toString))
                .isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void theSameHourTwiceIsNoQuietHour() {
        assertThat(began("08:00", "08:00", "Europe/Paris", "2026-07-01T03:00:00Z"))
                .isEmpty();
    }
}
