package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTimeTests {
    @ParameterizedTest
    @CsvSource({
        "FRENCH, America/Toronto, 2027-03-10T17:00:00Z, (EST)",
        "FRENCH, America/Toronto, 2027-03-17T16:00:00Z, (EDT)",
        "PORTUGUESE, Europe/Paris, 2027-03-30T16:00:00Z, (CEST)",
        "PORTUGUESE, America/Sao_Paulo, 2027-03-30T16:00:00Z, (BRT)",
        "ENGLISH, America/Sao_Paulo, 2027-03-30T16:00:00Z, (GMT-03:00)"
    })
    void namesTheZoneAsItIsOnThatDayInEveryLanguage(Language language, String zone, Instant at, String name) {
        assertThat(ShowTime.written(at, ZoneId.of(zone), language)).endsWith(name);
    }
}
