package dev.handrail.turn.sending;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A virtual thread for each piece of work. */
@Component
final class VirtualThreads implements Threads {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void start(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void startAfter(Duration wait, Runnable work) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(work);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
