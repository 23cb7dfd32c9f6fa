package dev.handrail.turn;

import dev.handrail.chat.Sent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs sends on virtual threads: those of one conversation in order, those of different ones side by side. */
@Component
final class SendInOrder {
    private static final Logger LOG = LoggerFactory.getLogger(SendInOrder.class);

    /** A few seconds' worth: whoever comes after that is better served by the platform's next delivery. */
    private static final int MOST_WAITING = 2_000;

    private static final int TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    boolean isFull() {
        return waiting.get() >= MOST_WAITING;
    }

    /** Runs the send after all earlier ones of the conversation. */
    void run(String conversation, Supplier<Sent> send) {
        waiting.incrementAndGet();
        CompletableFuture<?> mine = last.compute(conversation, (id, before) -> {
            CompletableFuture<?> start = before == null ? CompletableFuture.completedFuture(null) : before;
            return start.thenCompose(done -> attempt(send, TRIES, threads)).handle((sent, failure) -> {
                waiting.decrementAndGet();
                report(conversation, sent, failure);
                return sent;
            });
        });
        mine.whenComplete((sent, failure) -> last.remove(conversation, mine));
    }

    /** A throttled message was certainly not shown, so it may be tried again; whatever else failed may have been. */
    private CompletableFuture<Sent> attempt(Supplier<Sent> send, int tries, Executor on) {
        return CompletableFuture.supplyAsync(send, on).thenCompose(sent -> {
            if (sent instanceof Sent.Throttled throttled
                    && tries > 1
                    && throttled.retryAfter().compareTo(LONGEST_WAIT) <= 0) {
                Executor later = CompletableFuture.delayedExecutor(
                        throttled.retryAfter().toMillis(), TimeUnit.MILLISECONDS, threads);
                return attempt(send, tries - 1, later);
            }
            return CompletableFuture.completedFuture(sent);
        });
    }

    private static void report(String conversation, @Nullable Sent sent, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("conversation", conversation)
                    .log("a reply could not be sent");
        } else if (!(sent instanceof Sent.Accepted)) {
            LOG.atWarn()
                    .addKeyValue("conversation", conversation)
                    .addKeyValue("result", sent)
                    .log("a reply was not accepted");
        }
    }

    /** Replies that are under way get a little time to leave; what is left after it is lost, as a restart forgets all. */
    @PreDestroy
    void finish() {
        try {
            CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new))
                    .get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.atWarn().addKeyValue("waiting", waiting.get()).log("stopping with replies unsent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
