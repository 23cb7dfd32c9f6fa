package dev.handrail.checkpoint.digest;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.CountingStore;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.task.Task.State;
import dev.handrail.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What digests ask of the store: nothing for people without news, a round a night for each engagement. */
class DigestCostTests {
    private static final String PHASE = "operate";

    private final EngagementInMemory there = new EngagementInMemory();
    private final CountingStore counted = there.counted();

    @BeforeEach
    void begin() {
        there.begin(
                List.of("service-continuity"),
                ZoneId.of("Europe/Paris"),
                new Dates(null, null, null, null),
                HARRIET,
                RAFAEL,
                JONAS,
                PRIYA);
        there.settle();
        counted.countAnew();
    }

    @AfterEach
    void end() {
        there.close();
    }

    private void task(State state) {
        there.tasks(PHASE, there.task(1, PHASE, false, state, LocalDate.parse("2026-03-04")));
        counted.countAnew();
    }

    private int requests() {
        return counted.reads + counted.queries + counted.commits;
    }

    private Stored document(String partition, String id) {
        return there.store.read(partition, id).orElseThrow();
    }

    @Test
    void aNightCostsSixRequestsAnEngagementAndNoneForAnybodyInIt() {
        there.context(LookForNews.class).handle(document(EngagementInMemory.ID.partition(), NewsRound.KIND));
        // The test's own read of what is due is one of them; the commit comes with the turn.
        assertThat(counted.reads - 1).isEqualTo(4);
        assertThat(counted.queries).isEqualTo(1);
        there.passThrough(Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(there.store.read(Membership.partition(there.person(RAFAEL)), Digest.KIND))
                .isEmpty();
    }

    @Test
    void aMorningWithNewsCostsAFewRequestsForEachEngagement() {
        task(State.OPEN);
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        there.clock.advance(Duration.ofHours(3));
        Stored due = document(Membership.partition(there.person(RAFAEL)), Digest.KIND);
        counted.countAnew();
        var step = there.context(SendDigest.class).handle(due);
        assertThat(step.messages()).hasSize(1);
        assertThat(counted.reads).isEqualTo(7);
        assertThat(counted.queries).isEqualTo(3);
    }

    @Test
    void whatIsNoNewsAnyMoreCostsLess() {
        task(State.OPEN);
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        there.clock.advance(Duration.ofHours(3));
        task(State.DONE);
        Stored due = document(Membership.partition(there.person(RAFAEL)), Digest.KIND);
        counted.countAnew();
        var step = there.context(SendDigest.class).handle(due);
        assertThat(step.messages()).isEmpty();
        assertThat(requests()).isEqualTo(8);
    }

    @Test
    void roundsAreSpreadOverTheNightAndDigestsOverTenMinutes() {
        Instant evening = Instant.parse("2026-03-02T20:00:00Z");
        List<Instant> rounds = IntStream.range(0, 500)
                .mapToObj(each -> EngagementId.startedBy("engagement " + each))
                .map(id -> NewsRound.next(id, ZoneId.of("Europe/Paris"), evening))
                .toList();
        assertThat(rounds)
                .allMatch(at -> !at.isBefore(Instant.parse("2026-03-03T00:00:00Z"))
                        && at.isBefore(Instant.parse("2026-03-03T04:00:00Z")));
        assertThat(rounds.stream().distinct().count()).isGreaterThan(480);
        List<Instant> mornings = IntStream.range(0, 500)
                .mapToObj(each -> Morning.of(LocalTime.of(9, 0), ZoneId.of("Europe/Paris"), "person " + each * 7919)
                        .next(evening))
                .toList();
        assertThat(mornings)
                .allMatch(at -> !at.isBefore(Instant.parse("2026-03-03T08:00:00Z"))
                        && at.isBefore(Instant.parse("2026-03-03T08:10:00Z")));
    }
}
