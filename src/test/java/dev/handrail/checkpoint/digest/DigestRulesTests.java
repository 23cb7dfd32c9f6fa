package dev.handrail.checkpoint.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the digest alone: what is near, what is news, when morning is. */
class DigestRulesTests {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({
        // Monday to Wednesday two days ahead, from Thursday on until Monday.
        "2026-03-02,2026-03-04",
        "2026-03-03,2026-03-05",
        "2026-03-04,2026-03-06",
        "2026-03-05,2026-03-09",
        "2026-03-06,2026-03-09",
        "2026-03-07,2026-03-09",
        "2026-03-08,2026-03-10"
    })
    void soonGoesOverTheWeekend(LocalDate today, LocalDate until) {
        assertThat(Nearness.soonUntil(today)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"15,", "14,14", "10,14", "7,7", "4,7", "3,3", "2,3", "1,1", "0,0", "-1,-1", "-40,-1"})
    void aLimitComesNearInSteps(long left, Integer step) {
        assertThat(Nearness.step(MONDAY.plusDays(left), MONDAY, Nearness.OF_LIMITS)
                        .orElse(null))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"8,", "7,7", "2,7", "1,1", "0,0", "-1,-1"})
    void aMilestoneComesNearInFewerSteps(long left, Integer step) {
        assertThat(Nearness.step(MONDAY.plusDays(left), MONDAY, Nearness.OF_MILESTONES)
                        .orElse(null))
                .isEqualTo(step);
    }

    @Test
    void newsCountAsLongAsWhatTheyAreAboutIsStillThere() {
        Point desired = new Point.Desired(7, MONDAY);
        String ref = Point.ref(desired.news().getFirst());
        assertThat(FindPoints.isWorthIt(List.of(desired), List.of(ref), false)).isTrue();
        assertThat(FindPoints.isWorthIt(List.of(new Point.Desired(1, MONDAY)), List.of(ref), false))
                .as("nearer by now")
                .isTrue();
        assertThat(FindPoints.isWorthIt(List.of(desired), List.of("desired/2026-03-03"), false))
                .isFalse();
        assertThat(FindPoints.isWorthIt(List.of(), List.of(ref), true)).isFalse();
    }

    @Test
    void onMondaysWhatIsOverdueIsEnough() {
        Point passed = new Point.Desired(Nearness.PASSED, MONDAY);
        assertThat(FindPoints.isWorthIt(List.of(passed), List.of(), true)).isTrue();
        assertThat(FindPoints.isWorthIt(List.of(passed), List.of(), false)).isFalse();
        assertThat(FindPoints.isWorthIt(List.of(new Point.Desired(0, MONDAY)), List.of(), true))
                .isFalse();
        Point waiting = new Point.Waiting(Point.Waiting.For.DISPUTE, 2, MONDAY);
        assertThat(FindPoints.isWorthIt(List.of(waiting), List.of(), true))
                .as("told by a message of its own")
                .isFalse();
    }

    @Test
    void aStepIsNewsOfItsOwnAndANewDayIsAnotherMatter() {
        assertThat(new Point.Desired(7, MONDAY).news()).isNotEqualTo(new Point.Desired(1, MONDAY).news());
        assertThat(Point.ref(new Point.Desired(7, MONDAY).news().getFirst()))
                .isNotEqualTo(Point.ref(
                        new Point.Desired(7, MONDAY.plusDays(1)).news().getFirst()));
    }

    private static Morning morning(String at, String zone) {
        return new Morning(LocalTime.parse(at), ZoneId.of(zone), Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,Europe/Paris,2026-03-02T07:59:59Z,2026-03-02T08:00:00Z",
        "09:00,Europe/Paris,2026-03-02T08:00:00Z,2026-03-03T08:00:00Z",
        // From Friday to Monday, over the beginning of summer time.
        "09:00,Europe/Paris,2026-03-27T08:00:00Z,2026-03-30T07:00:00Z",
        "09:00,Europe/Paris,2026-10-23T07:00:00Z,2026-10-26T08:00:00Z",
        // An hour that the clocks skip (on a Sunday here), and one on the day before for others.
        "02:30,Africa/Cairo,2026-04-23T12:00:00Z,2026-04-23T23:30:00Z",
        "09:00,Pacific/Auckland,2026-03-01T19:00:00Z,2026-03-01T20:00:00Z",
        "09:00,Asia/Kolkata,2026-03-06T04:00:00Z,2026-03-09T03:30:00Z"
    })
    void theNextMorningIsAWorkingDaysWhereThePersonIs(String at, String zone, Instant now, Instant next) {
        assertThat(morning(at, zone).next(now)).isEqualTo(next);
    }

    @Test
    void mondayIsTheNextOne() {
        Morning paris = morning("09:00", "Europe/Paris");
        assertThat(paris.nextMonday(Instant.parse("2026-03-02T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(paris.nextMonday(Instant.parse("2026-03-02T08:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
        assertThat(paris.nextMonday(Instant.parse("2026-03-25T08:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void nothingComesOnAWeekendOrBeforeItsHour() {
        Morning paris = morning("09:00", "Europe/Paris");
        assertThat(paris.hasCome(Instant.parse("2026-03-02T07:59:59Z"))).isFalse();
        assertThat(paris.hasCome(Instant.parse("2026-03-02T08:00:00Z"))).isTrue();
        assertThat(paris.hasCome(Instant.parse("2026-03-07T12:00:00Z"))).isFalse();
    }

    @Test
    void lateIsAnHourAfterItCouldHaveCome() {
        Morning paris = morning("09:00", "Europe/Paris");
        Instant nine = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(paris.isLate(nine.plusSeconds(3_540), nine)).isFalse();
        assertThat(paris.isLate(nine.plusSeconds(3_660), nine)).isTrue();
        assertThat(paris.isLate(nine.plusSeconds(3_660), Instant.parse("2026-02-27T08:00:00Z")))
                .as("of the days before only today counts")
                .isTrue();
        assertThat(paris.isLate(Instant.parse("2026-03-02T14:00:00Z"), Instant.parse("2026-03-02T14:00:00Z")))
                .as("planned while the person wanted it later")
                .isFalse();
    }
}
