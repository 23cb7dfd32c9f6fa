package dev.handrail.turn.sending;

import dev.handrail.chat.Connector;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;

/** Puts an outbox together as the program does, from parts that a test has in hand. */
public final class SendingParts {
    private SendingParts() {}

    public static Outbox outbox(
            DocumentStore store,
            Connector connector,
            Instance instance,
            Threads threads,
            ServiceUrls serviceUrls,
            SystemTime systemTime,
            ProductTime productTime,
            DoubleSupplier random,
            MeterRegistry meters) {
        Breakers breakers = new Breakers(systemTime);
        TryAgain tryAgain = new TryAgain(random);
        UnderWay underWay = new UnderWay();
        return new Outbox(
                store,
                instance,
                new InOrder(threads),
                underWay,
                new KeepReplies(store, instance, underWay, productTime, systemTime),
                new ClaimMessage(
                        store, instance, serviceUrls, new Rates(systemTime), breakers, productTime, systemTime),
                new AskConnector(connector, breakers, meters),
                new SettleMessage(store, instance, tryAgain, productTime, systemTime),
                productTime,
                systemTime);
    }

    /** How far a message is, by the name of its state. */
    public static String state(Stored message) {
        return MessageDocument.read(message.document()).state().name();
    }
}
