package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.due.DueParts;
import dev.handrail.turn.sending.SendingParts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hundreds of messages that are due at once, of which the platform takes two a second. */
class CrowdsOfMessagesTests {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final TasksByHand tasks = new TasksByHand(clock);
    private final RecordingConnector connector = new RecordingConnector();
    private final TurnInMemory turn = EchoFeature.started(store, connector, clock, tasks, "only");
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void enter() {
        DueParts.enter(turn.shards);
    }

    private void crowd(int size) {
        for (int n = 1; n <= size; n++) {
            queue("crowded", "19:crowd", n, clock.instant().plusMillis(n));
        }
        clock.advance(Duration.ofSeconds(5));
    }

    private void queue(String tenant, String conversation, int n, Instant dueAt) {
        Place place = new Place(Place.Kind.GROUP_CHAT, tenant, conversation, null);
        Address to = new Address(place, conversation, "http://127.0.0.1/", "28:bot");
        String partition = "place:" + tenant + ':' + conversation;
        var message = SendingParts.queued(partition, "message/" + n, to, conversation + ' ' + n, dueAt);
        store.commit(partition, List.of(new Write.Create(message)));
    }

    private void goOn(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(PAUSE)) {
            turn.dueLoop.goRound();
            clock.advance(PAUSE);
            tasks.doWhatIsReady();
        }
        shown.addAll(connector.all());
    }

    @Test
    void keepNoOtherTenantWaiting() {
        crowd(700);
        for (int tenant = 0; tenant < 20; tenant++) {
            queue("tenant " + tenant, "19:small-" + tenant, 1, clock.instant());
        }
        goOn(Duration.ofSeconds(3));
        assertThat(shown).filteredOn(call -> call.contains("small")).hasSize(20);
    }

    @Test
    void keepNothingElseOfTheirTenantWaiting() {
        crowd(700);
        queue("crowded", "19:small", 1, clock.instant());
        goOn(Duration.ofSeconds(3));
        assertThat(shown).contains("create 19:small 1");
    }

    @Test
    void keepNoPersonFromBeingHeard() {
        crowd(3_000);
        goOn(Duration.ofSeconds(10));
        assertThat(turn.outbox.isFull()).isFalse();
    }

    @Test
    void areAllShownInTheirOrder() {
        crowd(150);
        goOn(Duration.ofSeconds(30));
        queue("crowded", "19:crowd", 151, clock.instant());
        goOn(Duration.ofMinutes(6));
        assertThat(shown)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 151)
                        .mapToObj(n -> "create 19:crowd " + n)
                        .toList());
    }
}
