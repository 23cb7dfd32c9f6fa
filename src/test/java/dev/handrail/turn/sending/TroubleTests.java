package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTests {
    private static final Instant NOW = Instant.parse("2026-10-12T12:00:00Z");

    private static Trouble in(String... partitions) {
        Trouble trouble = Trouble.begun("tenant", NOW);
        for (String each : partitions) {
            trouble = trouble.with(each);
        }
        return trouble;
    }

    @Test
    void isDueOnlyWhenSomethingWasHeard() {
        assertThat(in("a").in("tenant:tenant", NOW, NOW).due()).isNull();
        assertThat(in("a").heard(NOW).in("tenant:tenant", NOW, NOW).due()).isNotNull();
    }

    @Test
    void goesThroughAllThatWereThereWhenItWasHeardAndNoFurther() {
        Trouble heard = in("a", "b", "c").heard(NOW).with("later");
        Trouble first = heard.looked(2, List.of("b"), List.of(), NOW);
        assertThat(first.partitions()).containsExactly("c", "later", "b");
        assertThat(first.todo()).isEqualTo(1);
        Trouble second = first.looked(1, List.of(), List.of(), NOW);
        assertThat(second.partitions()).containsExactly("later", "b");
        assertThat(second.heardAt()).isNull();
    }

    @Test
    void whatIsNotDoneComesOnceMoreInTheSameRound() {
        Trouble after = in("a", "b").heard(NOW).looked(1, List.of(), List.of("a"), NOW);
        assertThat(after.partitions()).containsExactly("a", "b");
        assertThat(after.todo()).isEqualTo(2);
    }

    @Test
    void eachRoundComesLaterThanTheOneBefore() {
        Trouble trouble = in("a");
        Instant at = NOW;
        Duration before = Duration.ZERO;
        for (int round = 0; round < 8; round++) {
            trouble = trouble.heard(at).looked(1, List.of("a"), List.of(), at);
            Duration wait = Duration.between(at, trouble.notBefore());
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(12));
            before = wait;
            at = trouble.notBefore();
        }
        assertThat(before).isEqualTo(Duration.ofHours(12));
    }
}
