package dev.handrail.engagement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.turn.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreachedTests {
    private static final Instant NOON = Instant.parse("2026-10-12T12:00:00Z");

    private static Unreached losing(Unreached before, Instant at) {
        return before.losing("p2", Delivery.State.BLOCKED, at);
    }

    @Test
    void whoIsLostIsNewsOnce() {
        Unreached lost = losing(Unreached.NOBODY, NOON);
        assertThat(lost.hasNews(Unreached.NOBODY)).isTrue();
        assertThat(losing(lost, NOON.plusSeconds(60))).isEqualTo(lost);
    }

    @Test
    void whoIsLostAgainSoonAfterComingBackIsNoNewsAndLostSinceTheFirstTime() {
        Unreached lost = losing(Unreached.NOBODY, NOON);
        Unreached back = lost.back(List.of("p2"), NOON.plusSeconds(60));
        assertThat(back.now()).isEmpty();
        Unreached again = losing(back, NOON.plus(Duration.ofHours(2)));
        assertThat(again.hasNews(back)).isFalse();
        assertThat(again.now().get("p2")).extracting(Unreached.Lost::since).isEqualTo(NOON);
    }

    @Test
    void whoIsLostAgainDaysLaterIsNews() {
        Unreached back = losing(Unreached.NOBODY, NOON).back(List.of("p2"), NOON);
        Unreached again = losing(back, NOON.plus(Duration.ofDays(2)));
        assertThat(again.hasNews(back)).isTrue();
    }

    @Test
    void anotherReasonIsKeptButNoNews() {
        Unreached lost = losing(Unreached.NOBODY, NOON);
        Unreached other = lost.losing("p2", Delivery.State.NOT_INSTALLED, NOON.plusSeconds(60));
        assertThat(other.hasNews(lost)).isFalse();
        assertThat(other.now().get("p2")).extracting(Unreached.Lost::why).isEqualTo(Delivery.State.NOT_INSTALLED);
    }

    @Test
    void whoCameBackLongAgoIsForgotten() {
        Unreached back = losing(Unreached.NOBODY, NOON).back(List.of("p2"), NOON);
        Unreached later = back.losing("p3", Delivery.State.BLOCKED, NOON.plus(Duration.ofDays(3)));
        assertThat(later.lost()).containsOnlyKeys("p3");
    }
}
