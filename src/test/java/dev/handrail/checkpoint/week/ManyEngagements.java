package dev.handrail.checkpoint.week;

import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A simulated week over SQLite: nothing missing, nothing twice, how late.
 *
 * <p>arguments: empty folder, engagements, instances, and, where one of them is to be killed, the instant
 */
public final class ManyEngagements {
    private ManyEngagements() {}

    public static void main(String[] args) {
        SettableClock clock = new SettableClock();
        long began = System.nanoTime();
        WhatCame came;
        try (SqliteStore store = SqliteStore.open(Path.of(args[0]), clock.time())) {
            came = new SimulatedWeek(clock, store, 1, true)
                    .run(
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]),
                            args.length > 3 ? Instant.parse(args[3]) : Instant.MAX);
        }
        System.out.println(came.describe());
        came.wrong().stream().limit(20).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d s on this machine%n",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        System.exit(came.wrong().isEmpty() ? 0 : 1);
    }
}
