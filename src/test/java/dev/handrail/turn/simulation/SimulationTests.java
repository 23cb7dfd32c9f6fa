package dev.handrail.turn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A failing seed is named with what it broke; {@code ManySeeds} tells everything that happened in it. */
class SimulationTests {
    private final QuietLog log = new QuietLog();

    @AfterEach
    void speak() {
        log.close();
    }

    @Test
    void keepsEveryPromiseInAnyWeather() {
        assertThat(ManySeeds.failed(1, 200)).isEmpty();
    }

    @Test
    void doesTheSameAgainByTheSameSeed() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(Simulation.run(seed, false).digest())
                    .isEqualTo(Simulation.run(seed, true).digest());
        }
        assertThat(Simulation.run(1, false).digest())
                .isNotEqualTo(Simulation.run(2, false).digest());
    }
}
