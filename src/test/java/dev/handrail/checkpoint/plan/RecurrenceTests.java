package dev.handrail.checkpoint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrenceTests {
    @ParameterizedTest
    @CsvSource({
        "2026-11-03, FREQ=MONTHLY;BYDAY=1TU",
        "2026-11-10, FREQ=MONTHLY;BYDAY=2TU",
        "2026-11-24, FREQ=MONTHLY;BYDAY=4TU",
        "2026-11-28, FREQ=MONTHLY;BYDAY=4SA",
        "2026-11-29, FREQ=MONTHLY;BYDAY=-1SU",
        "2026-11-30, FREQ=MONTHLY;BYDAY=-1MO"
    })
    void aMonthlyRuleTakesThePlaceOfItsFirstDayAndAFifthOneIsTheLast(LocalDate first, String rule) {
        assertThat(Recurrence.MONTHLY.from(first).rule()).isEqualTo(rule);
    }

    @Test
    void theLastOfAMonthIsFoundInShortAndLongMonths() {
        assertThat(Recurrence.isLast(LocalDate.parse("2026-02-22"))).isTrue();
        assertThat(Recurrence.isLast(LocalDate.parse("2026-02-21"))).isFalse();
        assertThat(Recurrence.isLast(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(Recurrence.MONTHLY_LAST.from(LocalDate.parse("2026-12-25")).rule())
                .isEqualTo("FREQ=MONTHLY;BYDAY=-1FR");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChosenIsFoundAgain(Recurrence chosen) {
        assertThat(Recurrence.of(chosen.from(LocalDate.parse("2026-11-24")))).isEqualTo(chosen);
        assertThat(Recurrence.read(chosen.code())).contains(chosen);
    }

    @Test
    void readsTimesAsPeopleWriteThem() {
        assertThat(List.of("9:30", "09.30", "9h30", " 9H30 "))
                .allSatisfy(text -> assertThat(ReadHour.read(text)).contains(LocalTime.of(9, 30)));
        assertThat(ReadHour.read("14h")).contains(LocalTime.of(14, 0));
        assertThat(List.of("", "9", "24:00", "9:60", "9:3", "half past nine", "-1:00", "9:30 pm"))
                .allSatisfy(text -> assertThat(ReadHour.read(text)).isEmpty());
    }

    @Test
    void countriesAreNamedInTheReadersLanguageAndGuessedByTheZoneFirst() {
        assertThat(Countries.name("DE", Language.FRENCH)).isEqualTo("Allemagne");
        assertThat(Countries.name("GB-SCT", Language.PORTUGUESE)).isEqualTo("Reino Unido (SCT)");
        assertThat(Countries.likely(ZoneId.of("America/Sao_Paulo"), List.of("fr")))
                .contains("BR");
        assertThat(Countries.likely(ZoneId.of("Etc/UTC"), List.of("en", "fr"))).contains("FR");
        assertThat(Countries.likely(ZoneId.of("Etc/UTC"), List.of("en"))).isEmpty();
        assertThat(Countries.choices(Language.ENGLISH))
                .hasSizeGreaterThan(200)
                .anyMatch(each -> each.title().equals("France") && each.value().equals("FR"))
                .noneMatch(each -> each.title().isBlank() || each.value().length() != 2);
    }
}
