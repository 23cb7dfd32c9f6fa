package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SettableClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargesTests {
    private final Charges turn = new Charges();

    @Test
    void countsWhatHappensWithinAndNothingElse() {
        Charges.add(1);
        turn.during(() -> asked(2.5));
        turn.during(() -> asked(4));
        Charges.add(1);

        assertThat(turn.total()).isEqualTo(new Charges.Total(2, 6.5));
    }

    @Test
    void whatRunsWithinCountsForBoth() {
        Charges step = new Charges();

        turn.during(() -> {
            asked(1);
            return step.during(() -> asked(2));
        });

        assertThat(step.total()).isEqualTo(new Charges.Total(1, 2));
        assertThat(turn.total()).isEqualTo(new Charges.Total(2, 3));
    }

    @Test
    void countsWhatFailsAsWell() {
        assertThatThrownBy(() -> turn.during(() -> {
                    asked(1);
                    throw new StoreUnavailable("away", null);
                }))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(turn.total()).isEqualTo(new Charges.Total(1, 1));
    }

    @Test
    void sqliteCountsRequestsThatCostNothing(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder, new SettableClock().time())) {
            turn.during(() ->
                    store.commit("home", List.of(new Write.Create(new Document("home", "a", "k", "{}", null, null)))));
            turn.during(() -> store.read("home", "a"));
        }

        assertThat(turn.total()).isEqualTo(new Charges.Total(2, 0));
    }

    private static boolean asked(double units) {
        Charges.add(units);
        return true;
    }
}
