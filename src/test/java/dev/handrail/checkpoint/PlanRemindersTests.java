package dev.handrail.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Customer;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Goals;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Standing;
import dev.handrail.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a meeting on Tuesday, October 20, 2026, in Paris, planned on the first of October. */
class PlanRemindersTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final EngagementId ID = EngagementId.startedBy("plan");
    private static final Instant LONG_AGO = Instant.parse("2026-10-01T08:00:00Z");
    private static final int DAY = 24 * 60;

    private LocalDateTime start = LocalDateTime.parse("2026-10-20T10:00");
    private Instant since = LONG_AGO;
    private Instant joined = LONG_AGO;
    private @Nullable ZoneId zone;
    private Habits habits = Habits.USUAL;
    private List<Meeting.Told> told = List.of();

    private PlanReminders.Plan at(String now) {
        Place chat = new Place(Place.Kind.PERSONAL, "t", "chat", null);
        Person person = new Person("t", "ada");
        Participant ada =
                new Participant("p1", List.of(person), "Ada", Side.CUSTOMER, Set.of(), Set.of(), joined, null);
        Attendee attendee = new Attendee(
                ada,
                new Acquaintance(new Address(chat, "chat", "https://smba.example/", "28:bot"), "en", zone),
                habits);
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.ONCE,
                start,
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                "p1");
        Meeting meeting = Meeting.of(series, new Occurrence(start.toLocalDate(), start.toLocalDate(), null), since)
                .telling("p1", told);
        return PlanReminders.plan(
                new MeetingView(
                        loaded(new People(1, List.of(ada))), series, meeting, List.of(attendee), Instant.parse(now)),
                attendee);
    }

    private static Loaded loaded(People people) {
        Engagement engagement = new Engagement(
                ID,
                1,
                Standing.RUNNING,
                "B",
                new Customer("t", "B", ""),
                new InScope(List.of("intune"), List.of()),
                List.of("en"),
                PARIS,
                new Dates(null, null, null, null),
                new Goals("", "", "", 0),
                new Progress(List.of(new PhaseRun("assess", LONG_AGO, null, null, null)), List.of()),
                List.of(),
                "C",
                null,
                LONG_AGO,
                null,
                null);
        return new Loaded(
                engagement,
                people,
                new Stored(EngagementDocuments.of(engagement), "1"),
                new Stored(EngagementDocuments.of(ID, people), "1"));
    }

    private static Habits leads(Integer... minutes) {
        return new Habits(List.of(minutes), LocalTime.of(20, 0), LocalTime.of(7, 0), true, LocalTime.of(9, 0), null);
    }

    private static @Nullable Integer sent(PlanReminders.Plan plan) {
        return plan.send().map(PlanReminders.Planned::lead).orElse(null);
    }

    @Test
    void eachLeadComesAtItsTime() {
        assertThat(at("2026-10-19T07:59:59Z").isNothing()).isTrue();
        assertThat(at("2026-10-19T07:59:59Z").next()).contains(Instant.parse("2026-10-19T08:00:00Z"));
        assertThat(sent(at("2026-10-19T08:00:00Z"))).isEqualTo(DAY);
        assertThat(at("2026-10-19T08:00:00Z").next()).contains(Instant.parse("2026-10-20T07:00:00Z"));
    }

    @Test
    void aLeadInQuietHoursComesWhenTheyBegin() {
        start = LocalDateTime.parse("2026-10-20T07:30");
        habits = leads(60);
        assertThat(at("2026-10-19T17:59:00Z").next()).contains(Instant.parse("2026-10-19T18:00:00Z"));
        PlanReminders.Plan plan = at("2026-10-19T18:00:00.004Z");
        assertThat(sent(plan)).isEqualTo(60);
        assertThat(plan.late()).isFalse();
    }

    @Test
    void theHoursAreThoseOfThePersonsZone() {
        zone = ZoneId.of("America/Sao_Paulo");
        habits = leads(60);
        // Ten in Paris is five in São Paulo.
        assertThat(at("2026-10-19T12:00:00Z").next()).contains(Instant.parse("2026-10-19T23:00:00Z"));
    }

    @Test
    void twoLeadsThatFallTogetherAreOneReminder() {
        start = LocalDateTime.parse("2026-10-20T08:00");
        habits = leads(4 * 60, 2 * 60);
        PlanReminders.Plan plan = at("2026-10-19T18:00:00Z");
        assertThat(sent(plan)).isEqualTo(2 * 60);
        assertThat(plan.drop()).extracting(PlanReminders.Planned::lead).containsExactly(4 * 60);
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void withoutLeadsNobodyIsReminded() {
        habits = leads();
        assertThat(at("2026-10-20T07:59:00Z").isNothing()).isTrue();
        assertThat(at("2026-10-20T07:59:00Z").next()).isEmpty();
    }

    @Test
    void theNightInWhichSummerTimeEndsMovesNothing() {
        start = LocalDateTime.parse("2026-10-25T06:30");
        habits = leads(15, DAY);
        // Half past six with winter time is half past seven the day before, when it is not quiet any more.
        assertThat(at("2026-10-23T12:00:00Z").next()).contains(Instant.parse("2026-10-24T05:30:00Z"));
        told = List.of(new Meeting.Told(DAY, 0, Instant.parse("2026-10-24T05:30:00Z"), Meeting.Fate.SENT));
        assertThat(at("2026-10-24T12:00:00Z").next()).contains(Instant.parse("2026-10-24T18:00:00Z"));
    }

    @Test
    void theNightInWhichSummerTimeBeginsMovesNothing() {
        start = LocalDateTime.parse("2026-03-29T09:00");
        since = Instant.parse("2026-03-01T08:00:00Z");
        joined = since;
        habits = leads(60, DAY);
        // A day is twenty-four hours: eight in the evening there is before the night, and eight in the morning after
        // it.
        assertThat(at("2026-03-27T12:00:00Z").next()).contains(Instant.parse("2026-03-28T07:00:00Z"));
        told = List.of(new Meeting.Told(DAY, 0, Instant.parse("2026-03-28T07:00:00Z"), Meeting.Fate.SENT));
        assertThat(at("2026-03-28T12:00:00Z").next()).contains(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    void aMissedOneComesLateOutsideQuietHoursOnly() {
        PlanReminders.Plan late = at("2026-10-19T12:00:00Z");
        assertThat(sent(late)).isEqualTo(DAY);
        assertThat(late.late()).isTrue();
        PlanReminders.Plan atNight = at("2026-10-19T23:00:00Z");
        assertThat(atNight.isNothing()).isTrue();
        assertThat(atNight.next()).contains(Instant.parse("2026-10-20T05:00:00Z"));
    }

    @Test
    void whatWasPlannedAtNightWaitsForTheMorningAndIsNotLate() {
        since = Instant.parse("2026-10-19T20:00:00Z");
        assertThat(at("2026-10-19T20:00:01Z").isNothing()).isTrue();
        PlanReminders.Plan plan = at("2026-10-20T05:00:00Z");
        assertThat(sent(plan)).isEqualTo(DAY);
        assertThat(plan.late()).isFalse();
    }

    @Test
    void whoJoinsAfterALeadIsRemindedAtOnceAndNotLate() {
        joined = Instant.parse("2026-10-19T13:00:00Z");
        PlanReminders.Plan plan = at("2026-10-19T13:00:01Z");
        assertThat(sent(plan)).isEqualTo(DAY);
        assertThat(plan.late()).isFalse();
    }

    @Test
    void aLeadThatIsWishedOnlyNowIsNotCaughtUpWith() {
        habits = new Habits(
                List.of(7 * DAY, 60),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                true,
                LocalTime.of(9, 0),
                Instant.parse("2026-10-19T12:00:00Z"));
        assertThat(at("2026-10-19T12:00:01Z").isNothing()).isTrue();
        assertThat(at("2026-10-19T12:00:01Z").next()).contains(Instant.parse("2026-10-20T07:00:00Z"));
    }

    @Test
    void nothingComesAfterTheMeetingBegan() {
        PlanReminders.Plan plan = at("2026-10-20T08:00:00Z");
        assertThat(plan.send()).isEmpty();
        assertThat(plan.drop()).extracting(PlanReminders.Planned::lead).containsExactly(DAY, 60);
        assertThat(PlanReminders.IN_TIME).isLessThan(Duration.ofMinutes(15));
    }
}
