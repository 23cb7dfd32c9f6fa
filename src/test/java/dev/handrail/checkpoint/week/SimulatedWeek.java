package dev.handrail.checkpoint.week;

import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A week of many engagements: made, reminded, met. The clock goes on with the machine's own time while something is
 * done, and passes over the time in which nothing is.
 */
final class SimulatedWeek {
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration IDLE = ROUND;
    private static final Duration WAKING = Duration.ofSeconds(40);
    private static final Set<Integer> ALL_SHARDS =
            IntStream.range(0, Document.Due.SHARDS).boxed().collect(Collectors.toSet());
    private static final Instant BEGINNING =
            Company.MONDAY.minusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            Company.MONDAY.plusDays(5).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final SettableClock clock;
    private final DocumentStore store;
    private final TeamsOfAWeek teams;
    private final List<Bot> bots = new ArrayList<>();
    private final boolean machineCounts;

    /** @param machineCounts whether the machine's own time is part of how late something is */
    SimulatedWeek(SettableClock clock, DocumentStore store, long seed, boolean machineCounts) {
        this.clock = clock;
        this.store = store;
        this.machineCounts = machineCounts;
        teams = new TeamsOfAWeek(clock, seed);
    }

    /** @param killAt when one of the instances ends at once; after the week's end: never */
    WhatCame run(int engagements, int instances, Instant killAt) {
        clock.advance(Duration.between(clock.instant(), BEGINNING));
        Company company = new Company(store);
        for (int number = 0; number < engagements; number++) {
            company.found(number, clock.instant());
        }
        for (int number = 0; number < instances; number++) {
            bots.add(new Bot("instance " + number, clock, store, teams));
        }
        boolean killed = false;
        while (clock.instant().isBefore(END)) {
            if (!killed && !clock.instant().isBefore(killAt)) {
                bots.removeLast();
                killed = true;
            }
            clock.advance(goRound() ? Duration.ZERO : idle());
        }
        bots.forEach(Bot::close);
        return new WhatCame(store, teams, engagements);
    }

    /** Until shortly before something is due: whoever slept so long takes its shards anew first. */
    private Duration idle() {
        Instant next = store.findDue(ALL_SHARDS, END, 1).stream()
                .flatMap(stored -> Optional.ofNullable(stored.document().due()).stream())
                .map(Document.Due::at)
                .findFirst()
                .orElse(END);
        Duration left = Duration.between(clock.instant(), next).minus(WAKING);
        return left.compareTo(IDLE) > 0 ? left : IDLE;
    }

    /** Half a second of everything; tells whether there was anything to do. */
    private boolean goRound() {
        Instant end = clock.instant().plus(ROUND);
        boolean any = false;
        for (Bot bot : bots) {
            timed(bot::goRound);
        }
        while (clock.instant().isBefore(end)) {
            boolean worked = false;
            for (Bot bot : bots) {
                worked |= timedWork(bot);
            }
            any |= worked;
            if (!worked) {
                Instant next = bots.stream()
                        .flatMap(bot -> bot.next().stream())
                        .min(Instant::compareTo)
                        .filter(at -> at.isBefore(end))
                        .orElse(end);
                any |= next.isBefore(end)
                        || bots.stream().anyMatch(bot -> bot.next().isPresent());
                clock.advance(Duration.between(clock.instant(), next));
                if (!any) {
                    return false;
                }
            }
        }
        return any;
    }

    private boolean timedWork(Bot bot) {
        boolean[] worked = new boolean[1];
        timed(() -> worked[0] = bot.work());
        return worked[0];
    }

    private void timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        if (machineCounts) {
            clock.advance(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
