package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TryAgainTests {
    private static final Sent UNKNOWN = new Sent.Unknown("connection lost");

    private final TryAgain tryAgain = new TryAgain(() -> 1);

    @Test
    void neverRepeatsAMessageThatMayHaveBeenShown() {
        assertThat(tryAgain.after(Attempt.once(UNKNOWN), 1, Duration.ZERO, true))
                .isEmpty();
    }

    @Test
    void repeatsAnUpdateAFewTimesWaitingLongerEachTime() {
        Attempt update = Attempt.repeatable(UNKNOWN);
        assertThat(tryAgain.after(update, 1, Duration.ZERO, true)).contains(Duration.ofMillis(50));
        assertThat(tryAgain.after(update, 2, Duration.ZERO, true)).contains(Duration.ofMillis(200));
        assertThat(tryAgain.after(update, 4, Duration.ZERO, true)).contains(Duration.ofMillis(3_200));
        assertThat(tryAgain.after(update, TryAgain.FEW, Duration.ZERO, true)).isEmpty();
    }

    @Test
    void leavesHalfOfTheWaitToChance() {
        assertThat(new TryAgain(() -> 0).after(Attempt.repeatable(UNKNOWN), 1, Duration.ZERO, true))
                .contains(Duration.ofMillis(25));
    }

    @Test
    void neverComesBackBeforeTheTimeThatThePlatformNames() {
        Attempt throttled = Attempt.once(new Sent.Throttled(Duration.ofSeconds(40)));
        assertThat(new TryAgain(() -> 0).after(throttled, 1, Duration.ZERO, true))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(40)));
    }

    @Test
    void isPatientForMinutesAndNoLonger() {
        Attempt throttled = Attempt.once(new Sent.Throttled(Duration.ofSeconds(5)));
        assertThat(tryAgain.after(throttled, 30, Duration.ofMinutes(4), true)).isPresent();
        assertThat(tryAgain.after(throttled, 30, TryAgain.PATIENCE.minusSeconds(4), true))
                .isEmpty();
        assertThat(tryAgain.after(
                        Attempt.once(new Sent.Throttled(TryAgain.PATIENCE.plusSeconds(1))), 1, Duration.ZERO, true))
                .isEmpty();
    }

    @Test
    void keepsOthersWaitingForAFewTriesOnlyWhereThereIsNoRoom() {
        Attempt throttled = Attempt.once(new Sent.Throttled(Duration.ofSeconds(5)));
        assertThat(tryAgain.after(throttled, TryAgain.FEW - 1, Duration.ofSeconds(20), false))
                .isPresent();
        assertThat(tryAgain.after(throttled, TryAgain.FEW, Duration.ofSeconds(30), false))
                .isEmpty();
    }
}
