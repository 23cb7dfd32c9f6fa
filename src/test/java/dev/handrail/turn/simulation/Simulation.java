package dev.handrail.turn.simulation;

import java.time.Duration;
import java.util.List;

/** One run by its seed: a busy minute in whatever weather, then repairs, quiet, and a day of rest. */
public final class Simulation {
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Surroundings around;
    private final Platform platform;
    private final People people;

    /**
     * What came of a run.
     *
     * @param problems promises that were broken; none in a good run
     * @param digest of everything that happened in it, in its order
     * @param trace the same to be read, where it was kept
     * @param steps how often the baton was handed on
     */
    public record Report(long seed, List<String> problems, long digest, List<String> trace, int steps) {
        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    private Simulation(long seed, boolean kept) {
        around = Surroundings.bySeed(seed, kept);
        platform = new Platform(around);
        people = new People(around, platform);
    }

    /** @param kept whether somebody wants to read what happened */
    public static Report run(long seed, boolean kept) throws InterruptedException {
        Simulation simulation = new Simulation(seed, kept);
        Surroundings around = simulation.around;
        around.note(around.world, String.valueOf(around.weather));
        try {
            around.baton.run(around.world, simulation::direct);
        } catch (IllegalStateException e) {
            around.problem(String.valueOf(e.getCause()));
            if (kept && e.getCause() != null) {
                for (StackTraceElement line : e.getCause().getStackTrace()) {
                    around.note(around.world, line.toString());
                }
            }
        }
        return new Report(
                seed, List.copyOf(around.problems), around.trace.digest(), around.trace.lines(), around.baton.steps());
    }

    private void direct() {
        platform.start();
        people.live();
        // The weather clears when the people have gone, whatever was not acknowledged until then.
        around.baton.pause(Duration.ofSeconds(75));
        around.weather = around.weather.calmed();
        around.note(around.world, "from now on nothing fails");
        Inspect inspect = new Inspect(around, platform, people);
        int quiet = 0;
        for (Duration waited = Duration.ZERO; quiet < 3 && waited.compareTo(PATIENCE) < 0; waited = waited.plus(LOOK)) {
            around.baton.pause(LOOK);
            quiet = platform.isQuiet()
                            && around.outside.isQuiet()
                            && inspect.open().isEmpty()
                    ? quiet + 1
                    : 0;
        }
        inspect.everything();
        around.world.stop();
    }
}
