package dev.handrail.turn.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.Document;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Sharing;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Instance;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first requests of a program may take longer than its store waits for them. */
class EnterShardsTests {
    private final SettableClock clock = new SettableClock();
    private final SlowAtFirst store = new SlowAtFirst(clock);
    private final Shards shards = new Shards(store, new Instance("one"), new Sharing(true), clock.time());

    @Test
    void asksAgainWhereTheStoreDoesNotAnswerAtFirst() {
        store.readsWithoutAnswer = 9;

        shards.enter();

        assertThat(shards.held()).hasSize(Document.Due.SHARDS);
    }

    @Test
    void givesUpWhereTheStoreStaysAway() {
        store.readsWithoutAnswer = Integer.MAX_VALUE;

        assertThatThrownBy(shards::enter).isInstanceOf(StoreUnavailable.class);
        assertThat(shards.held()).isEmpty();
    }

    private static final class SlowAtFirst extends MemoryStore {
        private int readsWithoutAnswer;

        SlowAtFirst(SettableClock clock) {
            super(clock);
        }

        @Override
        public synchronized Optional<Stored> read(String partition, String id) {
            if (readsWithoutAnswer > 0) {
                readsWithoutAnswer--;
                throw new StoreUnavailable("of a test", null);
            }
            return super.read(partition, id);
        }
    }
}
