package dev.handrail.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class ProductTimeTests {
    private final SettableClock system = new SettableClock();
    private final ProductTime time = new ProductTime(system);

    @Test
    void runsWithTheSystemAndKeepsItsLead() {
        Instant start = time.instant();
        time.moveTo(start.plus(Duration.ofHours(1)));
        system.advance(Duration.ofMinutes(5));
        assertThat(time.instant()).isEqualTo(start.plus(Duration.ofMinutes(65)));
    }

    @Test
    void neverGoesBack() {
        Instant start = time.instant();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> time.moveTo(start.minusSeconds(1)))
                .withMessageContaining("never goes back");
        assertThat(time.instant()).isEqualTo(start);
    }

    @Test
    void staysWhereAnotherMovedItFurtherAtTheSameMoment() {
        Instant start = system.instant();
        Deque<Runnable> afterReading = new ArrayDeque<>();
        ProductTime shared = new ProductTime(new Clock() {
            @Override
            public Instant instant() {
                Instant read = system.instant();
                if (!afterReading.isEmpty()) {
                    afterReading.pop().run();
                }
                return read;
            }

            @Override
            public ZoneId getZone() {
                return system.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        Instant further = start.plus(Duration.ofHours(2));
        // At the second look the target is known to be ahead, and the move is under way.
        afterReading.add(() -> {});
        afterReading.add(() -> shared.moveTo(further));
        shared.moveTo(start.plus(Duration.ofHours(1)));
        assertThat(shared.instant()).isEqualTo(further);
    }

    @Test
    void movesInEveryZoneAtOnce() {
        var paris = time.withZone(ZoneId.of("Europe/Paris"));
        time.moveTo(time.instant().plusSeconds(60));
        assertThat(paris.instant()).isEqualTo(time.instant());
    }
}
