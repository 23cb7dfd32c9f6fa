package dev.handrail.turn.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.CommitResult;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Sharing;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardsTests {
    private final SettableClock clock = new SettableClock();
    private final BusyStore store = new BusyStore(clock);

    /** Somebody else is faster a few times. */
    private static final class BusyStore extends MemoryStore {
        private int faster;

        BusyStore(SettableClock clock) {
            super(clock);
        }

        @Override
        public synchronized CommitResult commit(String partition, List<Write> writes) {
            return faster-- > 0 ? new CommitResult.Conflict("shards") : super.commit(partition, writes);
        }
    }

    private Shards shards(String instance) {
        return new Shards(store, new Instance(instance), new Sharing(true), clock.time());
    }

    @Test
    void areEnteredEvenWhereOthersChangeTheirTableAtTheSameMoment() {
        store.faster = 3;
        Shards entered = shards("this");
        entered.enter();
        assertThat(entered.held()).hasSize(64);
        assertThat(shards("another").isAlive("this")).isTrue();
    }

    @Test
    void areNotHeldByWhoCouldNotRenewTheirLease() {
        Shards entered = shards("this");
        entered.enter();
        clock.advance(ShardTable.LEASE);
        store.faster = 1;
        entered.keep();
        assertThat(entered.held()).isEmpty();
    }
}
