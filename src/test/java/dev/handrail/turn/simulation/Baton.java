package dev.handrail.turn.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs each task on a thread of its own, but only one at a time: who holds the baton. It is handed on where a task
 * waits, to one of those that are ready, by chance; when none is, the clock goes on to the next that will be.
 */
final class Baton extends Clock {
    private static final int MOST_STEPS = 400_000;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Task> ready = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Chance chance;
    private volatile @Nullable Task holder;
    private volatile @Nullable Throwable failure;
    private Instant now;
    private int steps;

    private static final class Task {
        final Life life;
        final Runnable work;
        Instant wakeAt;

        @Nullable BooleanSupplier until;

        @Nullable Thread thread;

        Task(Life life, Runnable work, Instant wakeAt) {
            this.life = life;
            this.work = work;
            this.wakeAt = wakeAt;
        }
    }

    Baton(Chance chance, Instant start) {
        this.chance = chance;
        now = start;
    }

    /** Runs the first task and all that it starts; returns when none is left. */
    void run(Life life, Runnable first) throws InterruptedException {
        start(life, Duration.ZERO, first);
        handOn(null);
        over.await();
        if (failure != null) {
            throw new IllegalStateException("the simulation itself failed", failure);
        }
    }

    /** Adds a task; it begins after a while, when it is its turn. */
    void start(Life life, Duration wait, Runnable work) {
        tasks.add(new Task(life, work, now.plus(wait)));
    }

    /** Lets others go on, and goes on itself after so long at the earliest. */
    void pause(Duration wait) {
        waitFor(null, wait);
    }

    /** Lets others go on until something has happened; tells whether it has within that time. */
    boolean await(BooleanSupplier condition, Duration patience) {
        if (!condition.getAsBoolean()) {
            waitFor(condition, patience);
        }
        return condition.getAsBoolean();
    }

    private void waitFor(@Nullable BooleanSupplier condition, Duration wait) {
        Task me = Objects.requireNonNull(holder);
        if (me.life.isOver()) {
            throw new Crashed(me.life);
        }
        me.wakeAt = now.plus(wait);
        me.until = condition;
        handOn(me);
        while (holder != me) {
            LockSupport.park(this);
        }
        me.until = null;
        if (me.life.isOver()) {
            throw new Crashed(me.life);
        }
    }

    private void handOn(@Nullable Task from) {
        Task next = failure == null ? next() : null;
        holder = next;
        if (next == null) {
            over.countDown();
        } else if (next.thread == null) {
            Thread thread = Thread.ofVirtual().unstarted(() -> run(next));
            next.thread = thread;
            thread.start();
        } else if (next != from) {
            LockSupport.unpark(next.thread);
        }
    }

    private void run(Task task) {
        try {
            task.work.run();
        } catch (Crashed e) {
            // Its process is over, and so is this.
        } catch (Throwable e) {
            failure = e;
        } finally {
            tasks.remove(task);
            handOn(task);
        }
    }

    private @Nullable Task next() {
        if (++steps > MOST_STEPS) {
            failure = new IllegalStateException("it never comes to rest");
            return null;
        }
        tasks.removeIf(task -> task.thread == null && task.life.isOver());
        while (!tasks.isEmpty()) {
            ready.clear();
            Instant soonest = Instant.MAX;
            for (Task task : tasks) {
                Instant at = readyAt(task);
                if (!at.isAfter(now)) {
                    ready.add(task);
                } else if (at.isBefore(soonest)) {
                    soonest = at;
                }
            }
            if (!ready.isEmpty()) {
                return ready.size() == 1 ? ready.getFirst() : chance.among(ready);
            }
            now = soonest;
        }
        return null;
    }

    private Instant readyAt(Task task) {
        if (task.life.isOver()) {
            return now;
        }
        Instant earliest = task.life.stoodStillUntil();
        boolean happened = task.until != null && task.until.getAsBoolean();
        return happened || task.wakeAt.isBefore(earliest) ? max(earliest, happened ? now : earliest) : task.wakeAt;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    int steps() {
        return steps;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulations tell time in UTC");
    }
}
