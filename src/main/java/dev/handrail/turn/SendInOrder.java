package dev.handrail.turn;

import dev.handrail.chat.Sent;
import dev.handrail.time.SystemTime;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs sends on virtual threads: those of one conversation in order, those of different ones side by side. */
@Component
final class SendInOrder {
    private static final Logger LOG = LoggerFactory.getLogger(SendInOrder.class);

    /** A few seconds' worth: whoever comes after that is better served by the platform's next delivery. */
    private static final int MOST_WAITING = 2_000;

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    private final SystemTime time;
    private final TryAgain tryAgain;
    private final Delay delay;

    /** Runs something on an executor, after a while. */
    @FunctionalInterface
    interface Delay {
        Executor after(Duration wait, Executor on);
    }

    @Autowired
    SendInOrder(SystemTime time) {
        this(time, (wait, on) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, on));
    }

    SendInOrder(SystemTime time, Delay delay) {
        this.time = time;
        this.delay = delay;
        tryAgain = new TryAgain(() -> ThreadLocalRandom.current().nextDouble());
    }

    boolean isFull() {
        return waiting.get() >= MOST_WAITING;
    }

    /** Runs the send after all earlier ones of the conversation, several times if need be. The last result is told. */
    CompletableFuture<Sent> run(String conversation, Supplier<Attempt> send) {
        waiting.incrementAndGet();
        Instant accepted = time.now();
        CompletableFuture<Sent> mine = new CompletableFuture<>();
        CompletableFuture<?> tail = last.compute(conversation, (id, before) -> {
            CompletableFuture<?> start = before == null ? CompletableFuture.completedFuture(null) : before;
            return start.thenCompose(done -> attempt(send, accepted, 1, threads))
                    .handle((sent, failure) -> {
                        waiting.decrementAndGet();
                        report(conversation, sent, failure);
                        return mine.complete(failure == null ? sent : new Sent.Unknown("the send failed"));
                    });
        });
        tail.whenComplete((done, failure) -> last.remove(conversation, tail));
        return mine;
    }

    private CompletableFuture<Sent> attempt(Supplier<Attempt> send, Instant accepted, int tries, Executor on) {
        return CompletableFuture.supplyAsync(send, on)
                .thenCompose(attempt -> tryAgain.after(
                                attempt, tries, Duration.between(accepted, time.now()), !isFull())
                        .map(wait -> attempt(send, accepted, tries + 1, delay.after(wait, threads)))
                        .orElseGet(() -> CompletableFuture.completedFuture(attempt.sent())));
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
