package dev.handrail.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.world.Event.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class FeedTests {
    private final Feed feed = new Feed();

    @Test
    void everyEventHasTheNextPlaceInTheOrder() {
        feed.add(What.CREATED, message("1"));
        feed.add(What.CREATED, message("2"));
        feed.add(What.UPDATED, message("1"));

        Feed.Page page = read("anyone", 1);
        assertThat(page.next()).isEqualTo(3);
        assertThat(page.events()).extracting(Event::seq).containsExactly(2L, 3L);
        assertThat(read("anyone", 3).events()).isEmpty();
    }

    @Test
    void aViewForOneIsSeenByNobodyElse() {
        feed.add(What.CREATED, message("1"));
        feed.add(What.UPDATED, message("1"), "harriet");

        assertThat(read("harriet", 0).events()).hasSize(2);
        assertThat(read("camille", 0).events()).hasSize(1);
        assertThat(read("camille", 0).next()).isEqualTo(2);
    }

    @Test
    void onlyTheLastThousandEventsAreKept() {
        for (int i = 1; i <= Feed.KEPT + 1; i++) {
            feed.add(What.CREATED, message(Integer.toString(i)));
        }

        assertThat(read("anyone", 0).events()).hasSize(Feed.KEPT);
        assertThat(read("anyone", 0).events().getFirst().seq()).isEqualTo(2);
        assertThat(feed.message("1")).isEmpty();
        assertThat(feed.message("2")).isPresent();
    }

    @Test
    void ofLargeMessagesFewerAreKeptButTheLastAlways() {
        int quarter = (int) (Feed.KEPT_BYTES / 8);
        for (int i = 1; i <= 6; i++) {
            feed.add(What.CREATED, message(Integer.toString(i), "x".repeat(quarter)));
        }
        assertThat(read("anyone", 0).events()).extracting(Event::seq).containsExactly(3L, 4L, 5L, 6L);

        JsonNode card = StringNode.valueOf("x".repeat(4 * quarter));
        feed.add(What.CREATED, new Message("7", Message.BOT, "", null, List.of(card), null, false, Instant.EPOCH));
        assertThat(read("anyone", 0).events()).extracting(Event::seq).containsExactly(7L);

        feed.add(What.CREATED, message("8"));
        assertThat(read("anyone", 0).events()).extracting(Event::seq).containsExactly(8L);
    }

    @Test
    void aDeletedMessageIsGone() {
        feed.add(What.CREATED, message("1"));
        feed.add(What.DELETED, message("1"));

        assertThat(feed.message("1")).isEmpty();
    }

    @Test
    void whoReadsBeyondTheEndWaitsForTheFirstNewOne() {
        feed.add(What.CREATED, message("1"));
        Feed.Page nothingYet = read("anyone", 50);
        CompletableFuture<Feed.Page> waiting = waitAs("anyone", 50);
        feed.add(What.CREATED, message("2"));

        assertThat(nothingYet).isEqualTo(new Feed.Page(1, List.of()));
        assertThat(soon(waiting).events()).extracting(Event::seq).containsExactly(2L);
    }

    @Test
    void whoWaitsIsWokenByWhatIsMeantForThem() {
        CompletableFuture<Feed.Page> waiting = waitAs("harriet");
        feed.add(What.CREATED, message("1"), "camille");
        assertThat(waiting).isNotDone();
        feed.add(What.CREATED, message("2"), "harriet");

        assertThat(soon(waiting).events())
                .extracting(event -> event.message().id())
                .containsExactly("2");
    }

    @Test
    void whoWaitsIsLetGoWhenItCloses() {
        CompletableFuture<Feed.Page> waiting = waitAs("harriet");
        feed.close();

        assertThat(soon(waiting).events()).isEmpty();
        assertThat(soon(later("camille", 0)).events()).isEmpty();
    }

    private CompletableFuture<Feed.Page> waitAs(String persona) {
        return waitAs(persona, 0);
    }

    private CompletableFuture<Feed.Page> waitAs(String persona, long after) {
        CompletableFuture<Feed.Page> waiting = later(persona, after);
        while (!feed.isAwaited()) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private CompletableFuture<Feed.Page> later(String persona, long after) {
        return CompletableFuture.supplyAsync(
                () -> read(persona, after, Duration.ofMinutes(5)), Thread::startVirtualThread);
    }

    private static <T> T soon(CompletableFuture<T> future) {
        return future.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private Feed.Page read(String persona, long after) {
        return read(persona, after, Duration.ZERO);
    }

    private Feed.Page read(String persona, long after, Duration wait) {
        try {
            return feed.after(after, persona, message -> true, wait);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static Message message(String id) {
        return message(id, "text");
    }

    private static Message message(String id, String text) {
        return new Message(id, Message.BOT, text, null, List.of(), null, false, Instant.EPOCH);
    }
}
