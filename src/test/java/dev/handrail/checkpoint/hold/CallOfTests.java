package dev.handrail.checkpoint.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallOfTests {
    private static final Meeting NINE = meeting("a", "2026-03-02T09:00");
    private static final Meeting TEN = meeting("b", "2026-03-02T10:00");

    private static Meeting meeting(String series, String start) {
        Series its = new Series(
                series,
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.ONCE,
                LocalDateTime.parse(start),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                "p1");
        return Meeting.agreed(its, LocalDateTime.parse(start), Instant.EPOCH);
    }

    private static Optional<String> began(String at, Meeting... meetings) {
        return CallOf.began(List.of(meetings), ZoneOffset.UTC, Instant.parse("2026-03-02T" + at + ":00Z"))
                .map(Meeting::series);
    }

    @Test
    void aCallIsTheNearestMeetingWithinAnHour() {
        assertThat(began("07:59", NINE, TEN)).isEmpty();
        assertThat(began("08:00", NINE, TEN)).contains("a");
        assertThat(began("09:29", NINE, TEN)).contains("a");
        assertThat(began("09:31", NINE, TEN)).contains("b");
        assertThat(began("11:30", NINE, TEN)).contains("b");
        assertThat(began("11:31", NINE, TEN)).isEmpty();
    }

    @Test
    void whatSomebodySaidOfAMeetingCountsMoreThanACall() {
        assertThat(began("09:00", NINE.in(Meeting.State.CANCELLED))).isEmpty();
        assertThat(began("09:20", NINE.in(Meeting.State.NOT_HELD))).isEmpty();
        assertThat(began("09:20", NINE.in(Meeting.State.BEGUN).passing(Meeting.Stage.ELSEWHERE, Instant.EPOCH)))
                .contains("a");
    }

    @Test
    void anEndBelongsToTheCallThatBeganLast() {
        Meeting nine =
                NINE.in(Meeting.State.BEGUN).passing(Meeting.Stage.CALL_BEGAN, Instant.parse("2026-03-02T09:01:00Z"));
        Meeting ten =
                TEN.in(Meeting.State.BEGUN).passing(Meeting.Stage.CALL_BEGAN, Instant.parse("2026-03-02T10:01:00Z"));
        assertThat(CallOf.ended(List.of(nine, ten), ZoneOffset.UTC, Instant.parse("2026-03-02T10:20:00Z")))
                .map(Meeting::series)
                .contains("b");
        assertThat(CallOf.ended(List.of(nine, ten), ZoneOffset.UTC, Instant.parse("2026-03-02T09:20:00Z")))
                .map(Meeting::series)
                .contains("a");
    }

    @Test
    void longLinesAreSplitBetweenWords() {
        String word = "certificates ";
        List<String> lines = SplitLines.of(" one \n\n" + word.repeat(50) + "\n" + "x".repeat(600));
        assertThat(lines.getFirst()).isEqualTo("one");
        assertThat(lines).allMatch(line -> line.length() <= 280);
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo("one" + "certificates".repeat(50) + "x".repeat(600));
    }
}
