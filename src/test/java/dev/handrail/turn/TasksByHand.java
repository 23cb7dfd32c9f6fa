package dev.handrail.turn;

import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Does everything on the test's thread: at once, or when the test has its clock go on. */
final class TasksByHand implements Threads {
    private final Queue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));
    private final SettableClock clock;

    private record Later(Instant at, Runnable work) {}

    TasksByHand(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void start(Runnable work) {
        work.run();
    }

    @Override
    public void startAfter(Duration wait, Runnable work) {
        later.add(new Later(clock.instant().plus(wait), work));
    }

    /** Does what has waited until now. */
    void doWhatIsReady() {
        while (!later.isEmpty() && !later.peek().at().isAfter(clock.instant())) {
            later.remove().work().run();
        }
    }
}
