package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Sent;
import io.micrometer.core.instrument.MeterRegistry;
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

    Sent ask(Claim claim) {
        Sent sent = ask(claim.message(), claim.to());
        breakers.tell(claim.to().serviceUrl(), sent);
        meters.counter("handrail.sends", "result", DescribeSent.kind(sent)).increment();
        if (!(sent instanceof Sent.Accepted)) {
            LOG.atWarn()
                    .addKeyValue("outgoing", claim.key().id())
                    .addKeyValue("conversation", claim.to().conversationId())
                    .addKeyValue("result", DescribeSent.of(sent))
                    .log("a message was not accepted");
        }
        return sent;
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
