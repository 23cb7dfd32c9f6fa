package dev.handrail.turn.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the errands of one line in order, those of different lines side by side. */
@Component
final class InOrder {
    private static final Logger LOG = LoggerFactory.getLogger(InOrder.class);

    /** A few seconds' worth: whoever comes after that is better served by the platform's next delivery. */
    private static final int MOST_WAITING = 2_000;

    private final Map<String, Deque<Errand>> lines = new HashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Threads threads;
    private int waiting;

    /** Something to do, a part at a time. */
    @FunctionalInterface
    interface Errand {
        /** Does the next part; tells after how long the one after it comes, or that it is done. */
        Optional<Duration> go();
    }

    InOrder(Threads threads) {
        this.threads = threads;
    }

    boolean isFull() {
        lock.lock();
        try {
            return waiting >= MOST_WAITING;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty(String line) {
        lock.lock();
        try {
            return !lines.containsKey(line);
        } finally {
            lock.unlock();
        }
    }

    void add(String line, Errand errand) {
        lock.lock();
        try {
            waiting++;
            Deque<Errand> others = lines.get(line);
            if (others != null) {
                others.add(errand);
                return;
            }
            lines.put(line, new ArrayDeque<>(List.of(errand)));
        } finally {
            lock.unlock();
        }
        threads.start(() -> run(line));
    }

    /** Waits until nothing is left to do; tells whether that came in time. */
    boolean awaitQuiet(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!lines.isEmpty() && left > 0) {
                left = quiet.awaitNanos(left);
            }
            return lines.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void run(String line) {
        Optional<Errand> next = first(line);
        while (next.isPresent()) {
            Optional<Duration> again = go(line, next.get());
            if (again.isPresent()) {
                threads.startAfter(again.get(), () -> run(line));
                return;
            }
            next = following(line);
        }
    }

    /** An errand that fails is over: what it was about is found again by what was committed. */
    private Optional<Duration> go(String line, Errand errand) {
        try {
            return errand.go();
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("conversation", line)
                    .log("a message could not be seen to; it is due again");
            return Optional.empty();
        } catch (Error e) {
            // Whatever it was, those behind it are not to stand in line for ever.
            if (following(line).isPresent()) {
                threads.start(() -> run(line));
            }
            throw e;
        }
    }

    private Optional<Errand> first(String line) {
        lock.lock();
        try {
            return Optional.ofNullable(lines.get(line)).map(Deque::peek);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Errand> following(String line) {
        lock.lock();
        try {
            waiting--;
            Deque<Errand> errands = lines.getOrDefault(line, new ArrayDeque<>());
            errands.poll();
            if (errands.isEmpty()) {
                lines.remove(line);
                if (lines.isEmpty()) {
                    quiet.signalAll();
                }
            }
            return Optional.ofNullable(errands.peek());
        } finally {
            lock.unlock();
        }
    }
}
