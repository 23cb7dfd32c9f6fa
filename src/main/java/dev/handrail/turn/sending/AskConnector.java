package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Sent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the one request that a claim is for. */
@Component
final class AskConnector {
    private static final Logger LOG = LoggerFactory.getLogger(AskConnector.class);

    private final Connector connector;
    private final Breakers breakers;
    private final MeterRegistry meters;

    AskConnector(Connector connector, Breakers breakers, MeterRegistry meters) {
        this.connector = connector;
        this.breakers = breakers;
        this.meters = meters;
    }

    /**
     * What came of it.
     *
     * @param to where it went: a chat that had to be opened is known by then
     */
    record Asked(Sent sent, Address to) {}

    Asked ask(Claim claim) {
        Asked asked = open(claim);
        Sent sent = asked.sent();
        breakers.tell(claim.to().serviceUrl(), sent);
        meters.counter("handrail.sends", "result", DescribeSent.kind(sent), "why", DescribeSent.why(sent))
                .increment();
        if (!(sent instanceof Sent.Accepted)) {
            LOG.atWarn()
                    .addKeyValue("outgoing", claim.key().id())
                    .addKeyValue("conversation", claim.to().conversationId())
                    .addKeyValue("result", DescribeSent.of(sent))
                    .log("a message was not accepted");
        }
        return asked;
    }

    /** A chat is opened anew for each try, which finds the one that is there. */
    private Asked open(Claim claim) {
        Optional<Individual> whom = Unopened.whom(claim.to());
        if (whom.isEmpty()) {
            return new Asked(ask(claim.message(), claim.to()), claim.to());
        }
        return switch (open(whom.get())) {
            case Opened.To(Address chat) -> new Asked(ask(claim.message(), chat), chat);
            // Nothing was asked for that could be shown twice.
            case Opened.Not(Sent.Unknown _) -> new Asked(new Sent.Throttled(Duration.ZERO, false), claim.to());
            case Opened.Not(Sent why) -> new Asked(why, claim.to());
        };
    }

    private Opened open(Individual whom) {
        try {
            return connector.open(whom);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.atError().setCause(e).log("the connector failed");
            return new Opened.Not(new Sent.Refused(e.getClass().getSimpleName()));
        }
    }

    private Sent ask(Message message, Address to) {
        Content content = message.content();
        try {
            if (content == null) {
                return connector.delete(to, message.activityId());
            }
            return message.isCreation()
                    ? connector.create(to, content)
                    : connector.update(to, message.activityId(), content);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.atError().setCause(e).log("the connector failed");
            return new Sent.Unknown(false, e.getClass().getSimpleName());
        }
    }
}
