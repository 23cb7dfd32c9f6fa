package dev.handrail.checkpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.calendar.Entry.Repeated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files over both edges of summer time, word for word and as the library reads them. */
class WriteCalendarTests {
    private static final Instant NOW = Instant.parse("2026-09-21T08:00:00.123Z");
    private static final Path WRITTEN = Path.of("src/test/resources/calendar");

    /** Tuesdays at ten from September to April: one left out, one moved to Wednesday, one called off. */
    private static List<Entry> entries() {
        return List.of(
                new Entry(
                        "3f2b8c1e-0000-3000-8000-000000000001",
                        7,
                        null,
                        LocalDateTime.parse("2026-09-29T10:00"),
                        30,
                        new Repeated(
                                "FREQ=WEEKLY",
                                LocalDate.parse("2027-04-13"),
                                List.of(
                                        LocalDateTime.parse("2026-12-22T10:00"),
                                        LocalDateTime.parse("2026-12-29T10:00"))),
                        false,
                        "Point d’étape – Brasswick",
                        "Projet : Brasswick\nDites, demandez; proposez \\ ajoutez"),
                instead("2026-11-03T10:00", "2026-11-04T09:30", false),
                instead("2026-11-10T10:00", "2026-11-10T10:00", true));
    }

    private static Entry instead(String original, String start, boolean off) {
        return new Entry(
                "3f2b8c1e-0000-3000-8000-000000000001",
                9,
                LocalDateTime.parse(original),
                LocalDateTime.parse(start),
                45,
                null,
                off,
                "Point d’étape – Brasswick",
                "Ordre du jour :\n• Élargissement du pilote à toutes les équipes de vente et de logistique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe"})
    void aSeriesIsWrittenWordForWord(String zone) throws IOException {
        String text = WriteCalendar.write(entries(), ZoneId.of(zone), NOW);
        Path written = WRITTEN.resolve(zone.substring(zone.indexOf('/') + 1) + ".ics");
        assertThat(text).isEqualTo(Files.readString(written).replace("\n", "\r\n"));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-09-29T08:00:00Z, 2026-10-27T09:00:00Z, 2027-04-13T08:00:00Z",
        "America/Sao_Paulo, 2026-09-29T13:00:00Z, 2026-10-27T13:00:00Z, 2027-04-13T13:00:00Z",
        "Asia/Kolkata, 2026-09-29T04:30:00Z, 2026-10-27T04:30:00Z, 2027-04-13T04:30:00Z",
        "Australia/Lord_Howe, 2026-09-28T23:30:00Z, 2026-10-26T23:00:00Z, 2027-04-12T23:30:00Z"
    })
    void theLibraryReadsItsTimesOnBothSidesOfSummerTime(String zone, Instant first, Instant later, Instant last) {
        ReadBack read = new ReadBack(WriteCalendar.write(entries(), ZoneId.of(zone), NOW));
        assertThat(read.validate().hasErrors()).as(read.validate().toString()).isFalse();
        List<Instant> beginnings = read.occurrences();
        assertThat(beginnings).hasSize(29 - 3).contains(first, later, last).doesNotHaveDuplicates();
        assertThat(beginnings.getLast()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // At 2:15 the clocks go on, and an hour is repeated, in Paris; in Lord Howe it is half of one.
        "Europe/Paris, 2026-10-25T02:15, 2026-10-25T00:15:00Z",
        "Europe/Paris, 2027-03-28T02:15, 2027-03-28T01:15:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2027-04-03T14:45:00Z"
    })
    void anHourThatIsSkippedOrRepeatedIsMeantAsWeMeanIt(String zone, LocalDateTime start, Instant at) {
        assertThat(start.atZone(ZoneId.of(zone)).toInstant()).isEqualTo(at);
        Entry entry = new Entry("u", 1, null, start, 60, null, false, "s", "d");
        assertThat(new ReadBack(WriteCalendar.write(List.of(entry), ZoneId.of(zone), NOW)).occurrences())
                .containsExactly(at);
    }

    @Test
    void nothingThatPeopleWroteBecomesALineOfItsOwn() {
        String evil = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example\r\n;:,\\n\"";
        Entry entry = new Entry(
                "u", 1, null, LocalDateTime.parse("2026-11-03T10:00"), 30, null, false, PlainWords.line(evil), "a\nb");
        ReadBack read = new ReadBack(WriteCalendar.write(List.of(entry), ZoneId.of("Europe/Paris"), NOW));
        assertThat(read.events()).hasSize(1);
        assertThat(read.all(Property.ATTACH)).isEmpty();
        assertThat(read.all(Property.SUMMARY)).containsExactly(PlainWords.line(evil));
        assertThat(read.all(Property.DESCRIPTION)).containsExactly("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "+05:45", "Etc/GMT+12", "Z"})
    void zonesWithoutAPlaceAreWrittenAsWell(String zone) {
        Entry entry = new Entry("u", 1, null, LocalDateTime.parse("2026-11-03T10:00"), 30, null, false, "s", "d");
        ReadBack read = new ReadBack(WriteCalendar.write(List.of(entry), ZoneId.of(zone), NOW));
        assertThat(read.occurrences())
                .containsExactly(entry.start().atZone(ZoneId.of(zone)).toInstant());
    }
}
