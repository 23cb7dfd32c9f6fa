package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.time.SettableClock;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several threads change one question. */
class SendRepliesTests {
    private static final int ROUNDS = 300;

    private final SettableClock clock = new SettableClock();
    private final Board board = new Board();
    private final SendInOrder inOrder = new SendInOrder(clock.time(), (wait, on) -> on);
    private final SendReplies sendReplies = new SendReplies(board, inOrder, clock.time());

    @Test
    void leavesTheNewestEditAtTheEndWhenAnotherThreadIsQuicker() {
        sendReplies.send(said("q", 0), interrupted("old", () -> sendReplies.send(edited("q", 1), reply("new"))));
        inOrder.finish();
        assertThat(board.shown.values()).containsExactly("new");
    }

    @Test
    void leavesNothingOfADeletedQuestionWhenAnotherThreadIsQuicker() {
        sendReplies.send(said("q", 0), interrupted("old", () -> sendReplies.send(removed("q", 1), List.of())));
        inOrder.finish();
        assertThat(board.shown).isEmpty();
    }

    @Test
    void leavesNothingOfAQuestionThatWasDeletedInTheMomentItWasSaid() {
        sendReplies.send(removed("q", 0), List.of());
        sendReplies.send(said("q", 0), reply("too late"));
        inOrder.finish();
        assertThat(board.shown).isEmpty();
    }

    @Test
    void endsWithTheNewestHoweverTwoThreadsMeet() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.submit(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    together.await();
                    sendReplies.send(said("q" + i, 0), reply("old"));
                }
                return ROUNDS;
            });
            threads.submit(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    together.await();
                    sendReplies.send(edited("q" + i, 1), reply("new " + i));
                }
                return ROUNDS;
            });
        }
        inOrder.finish();
        assertThat(board.shown.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROUNDS).mapToObj(i -> "new " + i).toList());
    }

    @Test
    void takesAnAnswerAwayAgainWhenItIsUnknownWhetherItIsGone() {
        sendReplies.send(said("q", 0), reply("old"));
        board.loseNextDeletion.set(true);
        sendReplies.send(removed("q", 1), List.of());
        inOrder.finish();
        assertThat(board.shown).isEmpty();
    }

    /** A reply during whose handing over something else happens. */
    private static List<Content> interrupted(String text, Runnable meanwhile) {
        AtomicBoolean first = new AtomicBoolean(true);
        return new AbstractList<>() {
            @Override
            public Content get(int index) {
                return new Content.Text(text);
            }

            @Override
            public int size() {
                if (first.getAndSet(false)) {
                    meanwhile.run();
                }
                return 1;
            }
        };
    }

    private static List<Content> reply(String text) {
        return List.of(new Content.Text(text));
    }

    private static Incoming said(String id, long second) {
        return new Incoming.Said(origin(id, second), "");
    }

    private static Incoming edited(String id, long second) {
        return new Incoming.Edited(origin(id, second), "");
    }

    private static Incoming removed(String id, long second) {
        return new Incoming.Removed(origin(id, second));
    }

    private static Origin origin(String id, long second) {
        Place place = new Place(Place.Kind.PERSONAL, "tenant", "a:chat", null);
        Address address = new Address(place, "a:chat", "http://127.0.0.1/", "28:bot");
        Instant sentAt = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(second);
        return new Origin(id + second, id, sentAt, address, new Account("29:ada", null, "Ada"), null, null);
    }

    /** Shows what people would see. */
    private static final class Board implements Connector {
        private final Map<String, String> shown = new ConcurrentHashMap<>();
        private final AtomicInteger ids = new AtomicInteger();
        private final AtomicBoolean loseNextDeletion = new AtomicBoolean();

        @Override
        public Sent create(Address to, Content content) {
            return show("reply-" + ids.incrementAndGet(), content);
        }

        @Override
        public Sent update(Address to, String activityId, Content content) {
            return show(activityId, content);
        }

        @Override
        public Sent delete(Address to, String activityId) {
            if (loseNextDeletion.getAndSet(false)) {
                return new Sent.Unknown("connection lost");
            }
            shown.remove(activityId);
            return new Sent.Accepted("");
        }

        private Sent show(String id, Content content) {
            shown.put(id, ((Content.Text) content).text());
            return new Sent.Accepted(id);
        }
    }
}
