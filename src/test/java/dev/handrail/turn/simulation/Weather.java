package dev.handrail.turn.simulation;

import java.time.Duration;
import java.util.List;

/**
 * How much goes wrong in a run. Each figure is once in so many calls on average; 0 is never.
 *
 * @param instances how many share the store
 * @param crash a process dies at a call of the store or the connector
 * @param away the store does nothing and says so
 * @param silent the store commits and says that it did not
 * @param standstill a whole process stands still for longer than its lease
 * @param sending a request comes to anything but being accepted
 * @param deaf something that was acknowledged is delivered again
 * @param slow the longest that a call of the store takes
 */
record Weather(int instances, int crash, int away, int silent, int standstill, int sending, int deaf, Duration slow) {
    static final Weather CALM = new Weather(1, 0, 0, 0, 0, 0, 0, Duration.ofMillis(5));

    /** Each kind of fault in some runs, and all of them in some. */
    static Weather of(Chance chance) {
        return new Weather(
                1 + chance.below(2),
                chance.among(List.of(0, 0, 150, 400)),
                chance.among(List.of(0, 20, 60)),
                chance.among(List.of(0, 15, 40)),
                chance.among(List.of(0, 0, 200, 500)),
                chance.among(List.of(0, 3, 8, 20)),
                chance.among(List.of(0, 3)),
                Duration.ofMillis(chance.among(List.of(1, 20, 400))));
    }

    /** What is left once everything is repaired. */
    Weather calmed() {
        return new Weather(instances, 0, 0, 0, 0, 0, 0, Duration.ofMillis(1));
    }
}
