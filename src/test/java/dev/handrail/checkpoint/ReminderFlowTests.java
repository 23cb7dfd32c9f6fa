package dev.handrail.checkpoint;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders through real turns and the due loop, the clock moved over weeks and over the end of summer time. */
class ReminderFlowTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final EngagementInMemory there = new EngagementInMemory();

    @BeforeEach
    void begin() {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(List.of("service-continuity"), PARIS, new Dates(null, null, null, null), HARRIET, RAFAEL, JONAS);
        there.settle();
    }

    @AfterEach
    void end() {
        there.close();
    }

    /** In the two languages that they read. */
    private List<String> reminders(EngagementInMemory.Who who) {
        return there.shownTo(who).stream()
                .filter(line -> line.contains("Reminder:") || line.contains("Lembrete:"))
                .toList();
    }

    /** Tuesdays at ten in Paris. */
    private void weekly() {
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.by("FREQ=WEEKLY"),
                LocalDateTime.parse("2026-10-20T10:00"),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                HARRIET.id());
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepSeries.class).write(there.engagement(), series, Optional.empty())));
        there.settle();
    }

    @Test
    void everybodyIsRemindedADayAndAnHourBeforeEachMeetingOnce() {
        there.know(RAFAEL, true, "pt", ZoneId.of("America/Sao_Paulo"));
        weekly();
        there.passThrough(Instant.parse("2026-11-11T12:00:00Z"));
        assertThat(reminders(HARRIET)).hasSize(8).allMatch(line -> line.startsWith("create"));
        assertThat(reminders(HARRIET).getFirst()).contains("Tuesday, October 20, 2026, 10:00", "(CEST)");
        assertThat(reminders(HARRIET).getLast()).contains("Tuesday, November 10, 2026, 10:00", "(CET)");
        // Ten in Paris is five in São Paulo while summer time lasts, and six afterwards: at night, before quiet hours.
        assertThat(reminders(RAFAEL).getFirst()).contains("Lembrete", "05:00", "(BRT)");
        assertThat(reminders(RAFAEL).getLast()).contains("06:00", "(BRT)");
    }

    @Test
    void whatWasMissedComesLateOrNotAtAll() {
        weekly();
        there.sleepTo(Instant.parse("2026-10-20T07:30:00Z"));
        assertThat(reminders(HARRIET)).singleElement().asString().contains("could not");
        there.sleepTo(Instant.parse("2026-10-27T09:10:00Z"));
        assertThat(reminders(HARRIET)).hasSize(1);
        there.passThrough(Instant.parse("2026-11-04T00:00:00Z"));
        assertThat(reminders(HARRIET)).hasSize(3);
    }

    @Test
    void aSeriesGoesOnAfterALongRestAlsoWhereSomeOfItsMeetingsWereThereAlready() {
        Series daily = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.by("FREQ=DAILY"),
                LocalDateTime.parse("2026-10-20T10:00"),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                HARRIET.id());
        LocalDate early = LocalDate.parse("2026-11-01");
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(
                        there.context(KeepSeries.class).write(there.engagement(), daily, Optional.empty()),
                        there.context(KeepMeetings.class)
                                .write(
                                        there.engagement(),
                                        Meeting.of(daily, new Occurrence(early, early, null), there.clock.instant()),
                                        Optional.empty())));
        there.settle();
        there.sleepTo(Instant.parse("2026-12-20T08:00:00Z"));
        assertThat(there.read("meeting/s1/2026-12-21")).isPresent();
        assertThat(there.read("series/s1").orElseThrow().document().due()).isNotNull();
    }
}
