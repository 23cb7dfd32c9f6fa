package dev.handrail.turn.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Runs a range of seeds and prints each that breaks a promise, or one seed with everything that happened in it.
 *
 * <p>arguments: first seed and number of seeds, or one seed alone
 */
public final class ManySeeds {
    private ManySeeds() {}

    public static void main(String[] args) {
        try (QuietLog _ = new QuietLog()) {
            long first = Long.parseLong(args[0]);
            boolean good = args.length == 1 ? tellAll(first) : count(first, Integer.parseInt(args[1]));
            System.exit(good ? 0 : 1);
        }
    }

    private static boolean tellAll(long seed) {
        Simulation.Report report = Simulation.run(seed, true);
        report.trace().forEach(System.out::println);
        System.out.println(describe(report));
        return report.isGood();
    }

    private static boolean count(long first, int seeds) {
        long start = System.nanoTime();
        List<Simulation.Report> failed = failed(first, seeds);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%d seeds, %d failed, %.1f s, %.0f seeds a second%n",
                seeds,
                failed.size(),
                time.toMillis() / 1000.0,
                seeds * 1000.0 / Math.max(1, time.toMillis()));
        return failed.isEmpty();
    }

    /** Several at a time: each has its clock and its chance to itself. */
    static List<Simulation.Report> failed(long first, int seeds) {
        return LongStream.range(first, first + seeds)
                .parallel()
                .mapToObj(seed -> Simulation.run(seed, false))
                .filter(report -> !report.isGood())
                .peek(report -> System.out.println(describe(report)))
                .toList();
    }

    private static String describe(Simulation.Report report) {
        return "seed " + report.seed() + ": " + (report.isGood() ? "good" : String.join("; ", report.problems()));
    }
}
