package dev.handrail.turn.simulation;

import dev.handrail.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What outlives every process: the clock, the store, the platform, the weather, and the record of what happened. */
final class Surroundings {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    final Chance chance;
    final Baton baton;
    final Trace trace;
    final MemoryStore store;
    final Outside outside;
    final Life world = new Life("world");
    final List<String> problems = new ArrayList<>();
    Weather weather;

    private @Nullable Predicate<String> fatal;

    /** In a weather of the seed's own. */
    static Surroundings bySeed(long seed, boolean kept) {
        Chance chance = new Chance(seed);
        return new Surroundings(chance, Weather.of(chance), kept);
    }

    Surroundings(Chance chance, Weather weather, boolean kept) {
        this.chance = chance;
        this.weather = weather;
        baton = new Baton(chance, START);
        trace = new Trace(kept, START);
        store = new MemoryStore(baton);
        outside = new Outside(this);
    }

    void note(Life life, String what) {
        trace.note(baton.instant(), life.name(), what);
    }

    void problem(String what) {
        problems.add(what);
        note(world, "PROBLEM " + what);
    }

    /** Ends a process now and then, and lets one stand still. */
    void maybeCrash(Life life) {
        if (chance.oneIn(weather.crash())) {
            crash(life);
        }
        if (chance.oneIn(weather.standstill())) {
            Duration pause = Duration.ofSeconds(1 + chance.below(40));
            note(life, "stands still for " + pause);
            life.standStillUntil(baton.instant().plus(pause));
            baton.pause(Duration.ZERO);
        }
    }

    /** The next process to come to such a point ends there. */
    void crashAt(Predicate<String> point) {
        fatal = point;
    }

    /** A process came to this point of its work. */
    void reach(Life life, String point) {
        if (fatal != null && fatal.test(point)) {
            note(life, "is " + point);
            fatal = null;
            crash(life);
        }
    }

    boolean isCrashStillToCome() {
        return fatal != null;
    }

    void crash(Life life) {
        note(life, "CRASHES");
        life.end();
        throw new Crashed(life);
    }
}
