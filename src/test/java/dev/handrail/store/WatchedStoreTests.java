package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.time.SettableClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class WatchedStoreTests {
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FailingStore failing = new FailingStore(new MemoryStore(clock));
    private final WatchedStore store = new WatchedStore(failing, meters);
    private final StoreHealthIndicator health = new StoreHealthIndicator(store, clock.time());

    @Test
    void countsAndTimesCommitsByWhatBecameOfThem() {
        create("a");
        create("b");
        create("a");
        assertThatThrownBy(() -> store.commit("home", List.of())).isInstanceOf(IllegalArgumentException.class);
        failing.commitsFail = true;
        assertThatThrownBy(() -> create("c")).isInstanceOf(StoreUnavailable.class);

        assertThat(commits("committed").count()).isEqualTo(2);
        assertThat(commits("conflict").count()).isOne();
        assertThat(commits("refused").count()).isOne();
        assertThat(commits("unavailable").count()).isOne();
    }

    @Test
    void isHealthyAndWritesNothingForIt() {
        create("a");

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(store.all(null, 10).documents()).hasSize(1);
    }

    @Test
    void isDownWhileItCannotBeRead() {
        failing.readsFail = true;
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        failing.readsFail = false;
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownFromAFailedCommitUntilOneSucceedsAgainThoughNobodyCommits() {
        failing.commitsFail = true;
        assertThatThrownBy(() -> create("a")).isInstanceOf(StoreUnavailable.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        failing.commitsFail = false;
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(store.isFailing()).isFalse();
    }

    @Test
    void givesTheStoresOwnAnswers() {
        create("a");

        assertThat(store.read("home", "a")).isPresent();
        assertThat(store.query("home", "note", null, 1).documents()).hasSize(1);
        assertThat(store.all(null, 1).documents()).hasSize(1);
        assertThat(store.findDue(Set.of(1), clock.instant(), 1)).isEmpty();
    }

    @Test
    void sumsUpWhatTheDatabaseChargesByOperation() {
        WatchedStore charging = new WatchedStore(
                new FailingStore(new MemoryStore(clock)) {
                    @Override
                    public Optional<Stored> read(String partition, String id) {
                        Charges.add(1.5);
                        Charges.add(1.04);
                        return super.read(partition, id);
                    }
                },
                meters);
        Charges turn = new Charges();

        turn.during(() -> charging.read("home", "a"));
        turn.during(() -> charging.query("home", "note", null, 1));

        assertThat(meters.get(WatchedStore.CHARGE)
                        .tag("operation", "read")
                        .summary()
                        .totalAmount())
                .isEqualTo(2.54);
        assertThat(meters.find(WatchedStore.CHARGE).tag("operation", "query").summary())
                .isNull();
        assertThat(turn.total()).isEqualTo(new Charges.Total(2, 2.54));
    }

    private Timer commits(String result) {
        return meters.get(WatchedStore.NAME).tag("result", result).timer();
    }

    private void create(String id) {
        store.commit("home", List.of(new Write.Create(new Document("home", id, "note", "{}", null, null))));
    }
}
