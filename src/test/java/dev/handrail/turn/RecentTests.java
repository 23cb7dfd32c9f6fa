package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTests {
    private static final int MOST = 1_000;

    private final SettableClock clock = new SettableClock();
    private final Recent<Integer> recent = new Recent<>(clock.time(), MOST);

    @Test
    void forgetsTheOldestFirstHoweverMuchComes() {
        // Asking for the old again and again must not keep them at the expense of the new.
        IntStream.range(0, 5 * MOST).forEach(i -> {
            recent.remember("key " + i, i);
            recent.get("key " + i % MOST);
        });
        assertThat(IntStream.range(4 * MOST, 5 * MOST))
                .allMatch(i -> recent.get("key " + i).isPresent());
        assertThat(recent.get("key " + (4 * MOST - 1))).isEmpty();
    }

    @Test
    void remembersTheFirstOnly() {
        assertThat(recent.remember("key", 1)).isEmpty();
        assertThat(recent.remember("key", 2)).contains(1);
        assertThat(recent.get("key", () -> 3)).isEqualTo(1);
    }

    @Test
    void forgetsAfterADay() {
        recent.remember("old", 1);
        clock.advance(Duration.ofHours(23));
        recent.remember("young", 2);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(recent.get("old")).isEmpty();
        assertThat(recent.get("young")).contains(2);
    }
}
