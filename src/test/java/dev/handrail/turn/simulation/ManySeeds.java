package dev.handrail.turn.simulation;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a range of seeds and prints each that breaks a promise, or one seed with everything that happened in it.
 *
 * <p>arguments: first seed and number of seeds, or one seed alone
 */
public final class ManySeeds {
    private ManySeeds() {}

    public static void main(String[] args) throws InterruptedException {
        silence();
        long first = Long.parseLong(args[0]);
        if (args.length == 1) {
            Simulation.Report report = Simulation.run(first, true);
            report.trace().forEach(System.out::println);
            tell(report);
            System.exit(report.isGood() ? 0 : 1);
        }
        long start = System.nanoTime();
        int failed = 0;
        long steps = 0;
        int count = Integer.parseInt(args[1]);
        for (long seed = first; seed < first + count; seed++) {
            Simulation.Report report = Simulation.run(seed, false);
            steps += report.steps();
            if (!report.isGood()) {
                failed++;
                tell(report);
            }
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%d seeds, %d failed, %d steps, %.1f s, %.0f seeds a second%n",
                count,
                failed,
                steps,
                time.toMillis() / 1000.0,
                count * 1000.0 / Math.max(1, time.toMillis()));
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void tell(Simulation.Report report) {
        System.out.println("seed " + report.seed() + ": " + String.join("; ", report.problems()));
    }

    /** Every fault is logged by the code that meets it, thousands of times. */
    static void silence() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
