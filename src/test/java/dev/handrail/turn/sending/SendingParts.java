package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Sent;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        Crowds crowds = new Crowds();
        UnderWay underWay = new UnderWay(crowds);
        return new Outbox(
                store,
                instance,
                new InOrder(threads),
                underWay,
                crowds,
                new KeepReplies(store, instance, underWay, productTime, systemTime),
                new ClaimMessage(
                        store, instance, serviceUrls, new Rates(systemTime), breakers, productTime, systemTime),
                new AskConnector(connector, breakers, meters),
                new SettleMessage(
                        store,
                        instance,
                        tryAgain,
                        new Troubles(store, productTime, systemTime),
                        productTime,
                        systemTime),
                productTime,
                systemTime);
    }

    /** A message that waits its turn, as a feature's. */
    public static Document queued(String partition, String id, Address to, String text, Instant dueAt) {
        Message message = new Message(
                to,
                new Content.Text(text),
                1,
                0,
                "",
                State.QUEUED,
                "",
                false,
                false,
                dueAt,
                dueAt.plus(Duration.ofDays(1)),
                List.of());
        return MessageDocument.write(new MessageKey(partition, id), message, dueAt);
    }

    /** A message of which a platform told what became of it. */
    public static Document answered(String partition, String id, Address to, String text, Sent sent, Instant at) {
        MessageKey key = new MessageKey(partition, id);
        Message queued = MessageDocument.read(queued(partition, id, to, text, at));
        return MessageDocument.write(key, queued.sending("another", at).after(sent, null, at), at);
    }

    /** How far a message is, by the name of its state. */
    public static String state(Stored message) {
        return MessageDocument.read(message.document()).state().name();
    }
}
