package dev.handrail.playground.world;

import dev.handrail.playground.world.Event.What;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happened in one conversation, oldest first: the last thousand events, or fewer large ones, which readers can wait for. */
public final class Feed {
    static final int KEPT = 1000;
    static final long KEPT_BYTES = 16L * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Event> events = new ArrayDeque<>();
    private long last;
    private long bytes;
    private boolean closed;

    /**
     * What a reader gets.
     *
     * @param next what to ask after next time
     */
    public record Page(long next, List<Event> events) {}

    /** Adds something that everybody sees. */
    public void add(What what, Message message) {
        add(what, message, null);
    }

    /** Adds something that {@code onlyFor} sees, or everybody where it is absent. */
    public void add(What what, Message message, @Nullable String onlyFor) {
        lock.lock();
        try {
            events.addLast(new Event(++last, what, message, onlyFor));
            bytes += message.bytes();
            while (events.size() > KEPT || (bytes > KEPT_BYTES && events.size() > 1)) {
                bytes -= events.removeFirst().message().bytes();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What the persona sees after that place in the order, waiting for the first such event. A place beyond the end
     * is as good as the end: its reader waits for the first new one.
     *
     * @throws InterruptedException when the waiting thread is told to stop
     */
    public Page after(long after, String personaId, Predicate<Message> wanted, Duration wait)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long from = Math.min(after, last);
            long left = wait.toNanos();
            while (true) {
                List<Event> seen = events.stream()
                        .filter(event -> event.seq() > from && event.isSeenBy(personaId))
                        .filter(event -> wanted.test(event.message()))
                        .toList();
                if (!seen.isEmpty() || left <= 0 || closed) {
                    return new Page(last, seen);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The message as everybody sees it now; empty where it was deleted, never was, or is too long ago. */
    public Optional<Message> message(String activityId) {
        lock.lock();
        try {
            return events.reversed().stream()
                    .filter(event -> event.isOf(activityId) && event.onlyFor() == null)
                    .findFirst()
                    .filter(event -> event.what() != What.DELETED)
                    .map(Event::message);
        } finally {
            lock.unlock();
        }
    }

    /** The first thing that is known of each thread, the oldest thread first. */
    public List<Message> threads() {
        lock.lock();
        try {
            Map<String, Message> first = new LinkedHashMap<>();
            for (Event event : events) {
                String thread = event.message().thread();
                if (thread != null) {
                    first.putIfAbsent(thread, event.message());
                }
            }
            return List.copyOf(first.values());
        } finally {
            lock.unlock();
        }
    }

    boolean isAwaited() {
        lock.lock();
        try {
            return lock.hasWaiters(changed);
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of everybody who waits, now and from now on. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
