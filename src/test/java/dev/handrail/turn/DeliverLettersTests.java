package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.Document;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.due.DueParts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverLettersTests {
    private static final Write TAKEN_ID =
            new Write.Create(new Document("home of another", "same", "thing", "{}", null, null));

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final Reader reader = new Reader();
    private final TurnInMemory turn = EchoFeature.started(
            store, new RecordingConnector(), clock, new TasksByHand(clock), "only", List.of(reader));

    private static final class Reader implements LetterHandler {
        private boolean conflicts = true;
        private boolean fails;
        private int asked;

        @Override
        public Set<String> letters() {
            return Set.of("news");
        }

        @Override
        public Step apply(Letter letter) {
            asked++;
            if (fails) {
                throw new IllegalStateException("refused on purpose");
            }
            return conflicts ? Step.nothing().withChanges(List.of(TAKEN_ID)) : Step.nothing();
        }
    }

    @BeforeEach
    void write() {
        DueParts.enter(turn.shards);
        store.commit("home of another", List.of(TAKEN_ID));
        Letter letter = new Letter("home of another", "news", "topic", 1, "{}");
        store.commit(
                "home", List.of(new Write.Create(LetterDocument.write("home", "letter", letter, clock.instant()))));
    }

    private void goOn(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusSeconds(1)) {
            turn.dueLoop.goRound();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private Optional<Stored> letter() {
        return store.read("home", "letter");
    }

    @Test
    void areTriedLaterEachTimeAndKeptWhereTheirStepAlwaysConflicts() {
        goOn(Duration.ofHours(1));
        assertThat(reader.asked).isBetween(20, 60);
        assertThat(letter().flatMap(kept -> StuckLetters.of(kept.document())))
                .hasValueSatisfying(
                        stuck -> assertThat(stuck.cause()).isEqualTo("its step met other changes each time"));
        assertThat(turn.meters.counter("handrail.letters.failed").count()).isGreaterThan(4);
    }

    @Test
    void rememberWhyTheyAreRefused() {
        reader.fails = true;
        goOn(Duration.ofMinutes(2));
        assertThat(letter().flatMap(kept -> StuckLetters.of(kept.document())))
                .hasValueSatisfying(stuck -> assertThat(stuck.cause()).isEqualTo("IllegalStateException"));
    }

    @Test
    void arriveOnceNothingStandsInTheirWayAnyMore() {
        goOn(Duration.ofMinutes(2));
        reader.conflicts = false;
        goOn(Duration.ofMinutes(15));
        assertThat(letter()).isEmpty();
        assertThat(store.query("home of another", "letter-from", null, 10).documents())
                .hasSize(1);
    }

    @Test
    void areNotListedAfterOneFailure() {
        turn.dueLoop.goRound();
        assertThat(letter()).isPresent();
        assertThat(letter().flatMap(kept -> StuckLetters.of(kept.document()))).isEmpty();
    }

    private void send(String id, long version) {
        Letter letter = new Letter("home of another", "news", "topic", version, "{}");
        store.commit("home", List.of(new Write.Create(LetterDocument.write("home", id, letter, clock.instant()))));
        goOn(Duration.ofSeconds(3));
    }

    @Test
    void thatOnlyHaveTheirReaderLookCountWheneverTheyComeUntilTheLastWord() {
        reader.conflicts = false;
        send("newer", 7);
        reader.asked = 0;
        send("look", Letter.LOOK);
        send("look again", Letter.LOOK);
        assertThat(reader.asked).isEqualTo(2);
        send("older", 3);
        assertThat(reader.asked).isEqualTo(2);
        send("last", Letter.LAST);
        send("look at nothing", Letter.LOOK);
        assertThat(reader.asked).isEqualTo(3);
        assertThat(store.query("home", LetterDocument.KIND, null, 10).documents())
                .isEmpty();
    }
}
