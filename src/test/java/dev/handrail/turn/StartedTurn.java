package dev.handrail.turn;

import dev.handrail.chat.Connector;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.store.DocumentStore;
import dev.handrail.turn.due.DueParts;
import dev.handrail.turn.sending.Threads;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** One instance for tests that bring their own features, clock, threads and faults. */
public final class StartedTurn {
    private final TurnInMemory turn;
    private final Clock clock;

    /** The features of a test. */
    public record Features(
            SpeechHandler speech,
            PressHandler press,
            ArrivalHandler arrival,
            DueHandler due,
            LetterHandler letters,
            FindsHome homes,
            List<NoticesPeople> people,
            List<NoticesDeliveries> deliveries) {
        /** Without those who only watch. */
        public Features(
                SpeechHandler speech,
                PressHandler press,
                ArrivalHandler arrival,
                DueHandler due,
                LetterHandler letters,
                FindsHome homes) {
            this(speech, press, arrival, due, letters, homes, List.of(), List.of());
        }
    }

    /** What is around an instance. */
    public record Surroundings(
            DocumentStore store,
            Connector connector,
            Clock clock,
            Threads threads,
            DoubleSupplier random,
            String instance,
            boolean shared) {}

    public StartedTurn(Surroundings around, Features features) {
        clock = around.clock();
        turn = new TurnInMemory(new TurnInMemory.Parts(
                around.store(),
                around.connector(),
                around.clock(),
                around.threads(),
                around.random(),
                new Routes(
                        List.of(features.speech()), List.of(features.press()), List.of(), List.of(features.arrival())),
                new AllowedTenants(null),
                Budget.OF_THE_PLATFORM,
                List.of(features.due()),
                List.of(features.letters()),
                List.of(features.homes()),
                features.people(),
                features.deliveries(),
                around.instance(),
                around.shared()));
    }

    /** As the program does before its first turn. */
    public void enter() {
        DueParts.enter(turn.shards);
    }

    /** One round of the due loop. */
    public void goRound() {
        turn.dueLoop.goRound();
    }

    /** A turn on the caller's thread, by the test's clock. */
    public Outcome hear(Incoming incoming) {
        if (turn.outbox.isFull()) {
            return new Outcome.TryLater("too many replies are waiting");
        }
        var end = clock.instant().plus(Budget.OF_THE_PLATFORM.of(incoming));
        BooleanSupplier waitedFor = () -> clock.instant().isBefore(end);
        try {
            Outcome outcome = turn.handleOnce.handle(incoming, waitedFor);
            return waitedFor.getAsBoolean() ? outcome : new Outcome.TryLater("not decided in time");
        } catch (RuntimeException e) {
            return new Outcome.TryLater("the turn failed: " + e);
        }
    }
}
