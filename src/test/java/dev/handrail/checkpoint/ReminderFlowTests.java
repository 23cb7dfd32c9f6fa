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

    private List<String> kept(String kind) {
        return there.store.query(EngagementInMemory.ID.partition(), kind, null, 500).documents().stream()
                .map(stored -> stored.document().id())
                .toList();
    }

    @Test
    void whatIsLongOverIsPutAwayWithoutBeingLostAndComesBackOnlyForAsLongAsItIsChanged() {
        weekly();
        there.passThrough(Instant.parse("2027-02-10T12:00:00Z"));
        assertThat(kept(CheckpointDocuments.MEETING))
                .contains("meeting/s1/2027-01-12")
                .doesNotContain("meeting/s1/2027-01-05")
                .hasSizeLessThan(8);
        assertThat(kept(CheckpointDocuments.PAST_MEETING)).hasSize(12).contains("meeting/s1/2026-10-20");
        KeepMeetings keep = there.context(KeepMeetings.class);
        assertThat(keep.all(EngagementInMemory.ID)).hasSizeGreaterThan(16);
        assertThat(there.say(HARRIET, "meeting notes")).contains("Checkpoint");
        KeepMeetings.Read old = keep.of(EngagementInMemory.ID, "s1/2026-10-20").orElseThrow();
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(keep.write(there.engagement(), old.meeting().in(Meeting.State.HELD), Optional.of(old))));
        there.settle();
        assertThat(kept(CheckpointDocuments.PAST_MEETING)).hasSize(12);
        assertThat(keep.of(EngagementInMemory.ID, "s1/2026-10-20").orElseThrow().meeting().state())
                .isEqualTo(Meeting.State.HELD);
    }

    @Test
    void everyMeetingIsLookedAtAgainWhenAnEngagementIsReopenedThoughOldOnesArePutAwayMeanwhile() {
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
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepSeries.class).write(there.engagement(), daily, Optional.empty())));
        there.passThrough(Instant.parse("2026-11-15T12:00:00Z"));
        LocalDate late = LocalDate.parse("2026-12-30");
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepMeetings.class)
                        .write(
                                there.engagement(),
                                Meeting.of(daily, new Occurrence(late, late, null), there.clock.instant()),
                                Optional.empty())));
        there.settle();
        there.change(each -> each.archived(there.clock.instant(), LocalDate.parse("2027-10-19")));
        there.settle();
        there.sleepTo(Instant.parse("2026-12-28T12:00:00Z"));
        there.change(each -> each.reopened());
        there.settle();
        there.settle();
        assertThat(there.read("meeting/s1/2026-12-30").orElseThrow().document().due())
                .isNotNull();
        there.passThrough(Instant.parse("2026-12-30T09:30:00Z"));
        assertThat(reminders(HARRIET)).anyMatch(line -> line.contains("December 30, 2026"));
    }

    @Test
    void nobodysClockMakesAChangeOlderThanAnother() {
        weekly();
        there.know(RAFAEL, false, "en", null);
        there.passThrough(Instant.parse("2026-10-19T12:00:00Z"));
        assertThat(reminders(RAFAEL)).isEmpty();
        there.deliver(WakeMeetings.letter(EngagementInMemory.ID, "one"));
        there.know(RAFAEL, true, "en", null);
        there.deliver(WakeMeetings.letter(EngagementInMemory.ID, "one"));
        assertThat(reminders(RAFAEL)).hasSize(1);
    }

    @Test
    void whatWakesTheMeetingsOfManyPeopleFitsIntoACommit() {
        Meeting meeting = Meeting.agreed(
                new Series(
                        "s1".repeat(12),
                        1,
                        MeetingKind.CHECKPOINT,
                        "t".repeat(100),
                        Rhythm.ONCE,
                        LocalDateTime.parse("2026-10-20T10:00"),
                        30,
                        null,
                        OnFreeDays.NONE,
                        null,
                        List.of(),
                        null,
                        null,
                        "p1"),
                LocalDateTime.parse("2026-10-20T10:00"),
                there.clock.instant());
        for (int person = 1; person <= 80; person++) {
            meeting = meeting.replied(
                            "p" + person,
                            new Meeting.Reply(
                                    Meeting.Answer.CANNOT, null, "é".repeat(300), there.clock.instant()))
                    .telling(
                            "p" + person,
                            List.of(
                                    new Meeting.Told(1440, 0, there.clock.instant(), Meeting.Fate.SENT),
                                    new Meeting.Told(60, 0, there.clock.instant(), Meeting.Fate.SENT)));
        }
        int bytes = dev.handrail.engagement.EngagementDocuments.json(meeting)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                .length;
        assertThat(bytes * WakeMeetings.AT_ONCE).isLessThan(1_900_000);
    }
}
