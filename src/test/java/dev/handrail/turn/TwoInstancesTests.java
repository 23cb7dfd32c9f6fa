package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Sent;
import dev.handrail.store.Document;
import dev.handrail.store.MemoryStore;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.due.DueParts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instance takes the turns of a tenant whose due work the other sees to. */
class TwoInstancesTests {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Of the shards that the first to come keeps. */
    private static final String TENANT = Stream.iterate(1, n -> n + 1)
            .map(n -> "tenant-" + n)
            .filter(tenant -> Document.Due.shardOf(tenant) < Document.Due.SHARDS / 2)
            .findFirst()
            .orElseThrow();

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final Started holder = new Started("holder");
    private final Started other = new Started("other");

    private final class Started {
        private final TasksByHand tasks = new TasksByHand(clock);
        private final RecordingConnector connector = new RecordingConnector();
        private final TurnInMemory turn;
        private boolean lives = true;

        Started(String name) {
            turn = EchoFeature.started(store, connector, clock, tasks, name);
        }

        void goOn() {
            if (lives) {
                tasks.doWhatIsReady();
                turn.dueLoop.goRound();
            }
        }
    }

    @BeforeEach
    void enter() {
        DueParts.enter(holder.turn.shards);
        DueParts.enter(other.turn.shards);
        goOn(Duration.ofSeconds(12));
    }

    private void goOn(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(PAUSE)) {
            clock.advance(PAUSE);
            holder.goOn();
            other.goOn();
        }
    }

    private void sayThreeThings() {
        other.connector.answerNext(new Sent.Throttled(Duration.ofSeconds(90)));
        for (String id : List.of("1", "2", "3")) {
            other.turn.takeTurn.hear(EchoFeature.said(TENANT, id, "question " + id));
        }
        assertThat(other.connector.all()).containsExactly("create echo question 1");
    }

    @Test
    void leavesWaitingRepliesToTheInstanceThatHasThemInLineForAsLongAsItLives() {
        sayThreeThings();
        goOn(Duration.ofMinutes(2));
        assertThat(holder.connector.all()).isEmpty();
        assertThat(other.connector.all())
                .containsExactly("create echo question 1", "create echo question 2", "create echo question 3");
    }

    @Test
    void takesTheRepliesOfAnInstanceThatDiedOverWithinTwentySeconds() {
        sayThreeThings();
        goOn(Duration.ofSeconds(30));
        other.lives = false;
        goOn(Duration.ofSeconds(20));
        assertThat(holder.connector.all()).containsExactly("create echo question 2", "create echo question 3");
        goOn(Duration.ofMinutes(1));
        assertThat(holder.connector.all()).containsExactly("create echo question 1");
    }

    @Test
    void leavesAReplyThatAnotherInstanceHasTakenOver() {
        sayThreeThings();
        other.lives = false;
        goOn(Duration.ofMinutes(2));
        assertThat(holder.connector.all()).hasSize(3);
        other.lives = true;
        goOn(Duration.ofMinutes(2));
        assertThat(other.connector.all()).isEmpty();
    }
}
