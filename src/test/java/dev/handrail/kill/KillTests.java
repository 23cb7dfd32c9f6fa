package dev.handrail.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KillTests {
    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilledUnderLoad() throws Exception {
        try (KillRounds kills = new KillRounds(Map.of(), 1)) {
            KillRounds.Result result = kills.run(3);
            assertThat(result.problems()).isEmpty();
            assertThat(result.acknowledged()).isPositive();
        }
    }
}
