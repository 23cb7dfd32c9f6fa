package dev.handrail.checkpoint.week;

import dev.handrail.chat.Connector;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.store.DocumentStore;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;

/** An instance whose work waits until the week's clock comes to it; what is not done when it is killed is lost. */
final class Bot implements Threads, AutoCloseable {
    private final SettableClock clock;
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));
    private final EngagementInMemory features;

    private record Later(Instant at, Runnable work) {}

    Bot(String name, SettableClock clock, DocumentStore store, Connector connector) {
        this.clock = clock;
        features = new EngagementInMemory(new EngagementInMemory.Around(clock, store, connector, this, name));
    }

    @Override
    public void start(Runnable work) {
        ready.add(work);
    }

    @Override
    public void startAfter(Duration wait, Runnable work) {
        later.add(new Later(clock.instant().plus(wait), work));
    }

    void goRound() {
        features.goRound();
    }

    /** Does one thing that can be done by now; tells whether there was any. */
    boolean work() {
        if (!later.isEmpty() && !later.peek().at().isAfter(clock.instant())) {
            ready.add(later.remove().work());
        }
        Runnable next = ready.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    Optional<Instant> next() {
        return Optional.ofNullable(later.peek()).map(Later::at);
    }

    @Override
    public void close() {
        features.close();
    }
}
