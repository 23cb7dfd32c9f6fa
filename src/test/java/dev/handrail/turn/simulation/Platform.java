package dev.handrail.turn.simulation;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what people do to one of the running processes, again and again until it is acknowledged, and sometimes after. */
final class Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Surroundings around;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Acknowledged>> acknowledged = new LinkedHashMap<>();
    private int expected;

    /**
     * What the platform was told.
     *
     * @param by which process
     * @param begun when it was handed over
     * @param attempt the first was 1
     */
    record Acknowledged(Outcome outcome, String by, Instant begun, Instant at, int attempt) {}

    /** A place where a process runs, and another when that is gone. */
    private final class Slot {
        private final String name;
        private @Nullable Bot bot;

        Slot(String name) {
            this.name = name;
        }

        void keepRunning() {
            for (int time = 1; !around.world.isStopping(); time++) {
                Bot now = new Bot(around, new Life(name + time));
                bot = now;
                now.start();
                around.baton.await(() -> now.life().isOver() || around.world.isStopping(), Duration.ofDays(9));
                if (!now.life().isOver()) {
                    now.life().stop();
                    return;
                }
                around.baton.pause(around.chance.upTo(Duration.ofSeconds(around.chance.oneIn(3) ? 30 : 3)));
            }
        }
    }

    Platform(Surroundings around) {
        this.around = around;
        for (int i = 0; i < around.weather.instances(); i++) {
            slots.add(new Slot(List.of("a", "b").get(i)));
        }
    }

    void start() {
        slots.forEach(slot -> around.baton.start(around.world, Duration.ZERO, slot::keepRunning));
    }

    void expect() {
        expected++;
    }

    void happened() {
        expected--;
    }

    /** Whether everything that happened has been acknowledged, and nothing more is to come. */
    boolean isQuiet() {
        return expected == 0;
    }

    List<Acknowledged> of(Incoming incoming) {
        return acknowledged.getOrDefault(incoming.origin().key(), List.of());
    }

    void deliver(Incoming incoming) {
        expect();
        around.baton.start(around.world, around.chance.upTo(Duration.ofMillis(200)), () -> {
            untilAcknowledged(incoming);
            if (around.chance.oneIn(around.weather.deaf())) {
                around.baton.pause(around.chance.upTo(Duration.ofSeconds(20)));
                untilAcknowledged(incoming);
            }
            happened();
        });
    }

    private void untilAcknowledged(Incoming incoming) {
        for (int attempt = 1; !offer(incoming, attempt); attempt++) {
            around.baton.pause(around.chance.upTo(Duration.ofSeconds(4)));
        }
    }

    private boolean offer(Incoming incoming, int attempt) {
        Bot bot = around.chance.among(slots).bot;
        if (bot == null || !bot.isReady()) {
            return false;
        }
        Instant begun = around.baton.instant();
        Bot.Taken taken = bot.take(incoming);
        around.baton.await(() -> taken.isOver() || bot.life().isOver(), PATIENCE);
        Outcome outcome = taken.outcome();
        if (outcome == null || outcome instanceof Outcome.TryLater) {
            return false;
        }
        acknowledged
                .computeIfAbsent(incoming.origin().key(), key -> new ArrayList<>())
                .add(new Acknowledged(outcome, bot.life().name(), begun, around.baton.instant(), attempt));
        return true;
    }
}
