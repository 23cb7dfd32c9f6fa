package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.store.CommitResult;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Commits of which nobody knows whether they were made, and edits that come before their question. */
class TurnsInDoubtTests {
    private final SettableClock clock = new SettableClock();
    private final SilentStore store = new SilentStore(clock);
    private final RecordingConnector connector = new RecordingConnector();

    /** Commits, and now and then says that it did not. */
    private static final class SilentStore extends MemoryStore {
        private boolean silent;

        SilentStore(SettableClock clock) {
            super(clock);
        }

        @Override
        public synchronized CommitResult commit(String partition, List<Write> writes) {
            CommitResult result = super.commit(partition, writes);
            if (silent) {
                silent = false;
                throw new StoreUnavailable("no answer", null);
            }
            return result;
        }
    }

    private TakeTurn turn(Optional<String> home) {
        FindsHome finder = incoming -> home;
        return EchoFeature.started(store, connector, clock, new TasksByHand(clock), "only", List.of(), List.of(finder))
                .takeTurn;
    }

    @Test
    void sendTheirReplyWhereTheCommitWasMadeAfterAll() {
        TakeTurn turn = turn(Optional.empty());
        store.silent = true;
        assertThat(turn.hear(EchoFeature.said("tenant", "1", "words"))).isInstanceOf(Outcome.TryLater.class);
        assertThat(connector.all()).containsExactly("create echo words");
        assertThat(turn.hear(EchoFeature.said("tenant", "1", "words"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.all()).isEmpty();
    }

    @Test
    void answerAnEditAndItsLateQuestionOnceWhereTheirHomeIsElsewhere() {
        TakeTurn turn = turn(Optional.of("engagement"));
        Incoming said = EchoFeature.said("tenant", "1", "first words");
        assertThat(turn.hear(EchoFeature.edited("tenant", "1", "other words", 1)))
                .isEqualTo(new Outcome.Accepted());
        assertThat(turn.hear(said)).isEqualTo(new Outcome.Accepted());
        assertThat(turn.hear(EchoFeature.edited("tenant", "1", "newest words", 2)))
                .isEqualTo(new Outcome.Accepted());
        assertThat(connector.all()).containsExactly("create echo other words", "update reply-1 echo newest words");
    }

    @Test
    void goOnWhereAnEditIsDeliveredAgainAfterItsHomeWasAway() {
        TakeTurn turn = turn(Optional.of("engagement"));
        turn.hear(EchoFeature.said("tenant", "1", "first words"));
        Incoming edited = EchoFeature.edited("tenant", "1", "other words", 1);
        store.silent = true;
        assertThat(turn.hear(edited)).isInstanceOf(Outcome.TryLater.class);
        assertThat(turn.hear(edited)).isEqualTo(new Outcome.Accepted());
        assertThat(connector.all()).containsExactly("create echo first words", "update reply-1 echo other words");
    }
}
