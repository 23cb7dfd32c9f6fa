package dev.handrail.turn.simulation;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.turn.StartedTurn;
import dev.handrail.turn.sending.Threads;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One process of the bot, from its start to its crash. */
final class Bot {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Surroundings around;
    private final Life life;
    private final StartedTurn turn;
    private boolean ready;

    /** A turn that the platform waits for. */
    static final class Taken {
        private @Nullable Outcome outcome;

        boolean isOver() {
            return outcome != null;
        }

        @Nullable Outcome outcome() {
            return outcome;
        }
    }

    Bot(Surroundings around, Life life) {
        this.around = around;
        this.life = life;
        FaultyStore store = new FaultyStore(around, life);
        turn = new StartedTurn(
                new StartedTurn.Surroundings(
                        store,
                        new FaultyConnector(around, life),
                        around.baton,
                        new TasksOf(),
                        around.chance::fraction,
                        life.name(),
                        around.weather.instances() > 1),
                Engagements.features(store, around.baton));
    }

    private final class TasksOf implements Threads {
        @Override
        public void start(Runnable work) {
            around.baton.start(life, Duration.ZERO, work);
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            around.baton.start(life, wait, work);
        }
    }

    Life life() {
        return life;
    }

    boolean isReady() {
        return ready && !life.isOver();
    }

    void start() {
        around.baton.start(life, Duration.ZERO, this::live);
    }

    private void live() {
        around.note(life, "starts");
        try {
            turn.enter();
        } catch (RuntimeException e) {
            around.note(life, "does not start: " + e.getMessage());
            life.end();
            return;
        }
        ready = true;
        while (!life.isStopping()) {
            goRound();
            around.baton.await(life::isStopping, PAUSE);
        }
    }

    private void goRound() {
        try {
            turn.goRound();
        } catch (RuntimeException e) {
            around.note(life, "breaks off its round: " + e.getMessage());
        }
    }

    Taken take(Incoming incoming) {
        Taken taken = new Taken();
        around.baton.start(life, Duration.ZERO, () -> {
            Outcome outcome = turn.hear(incoming);
            around.note(life, "says " + outcome + " to " + incoming.origin().key());
            taken.outcome = outcome;
        });
        return taken;
    }
}
