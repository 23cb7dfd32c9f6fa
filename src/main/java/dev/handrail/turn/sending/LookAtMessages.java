package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Place;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Tells how far a message is from its document, and writes it as it is wanted next. */
@Component
public final class LookAtMessages {
    private final ProductTime productTime;
    private final SystemTime systemTime;

    /**
     * A message as it is.
     *
     * @param place where it is shown; for a chat that is not opened yet by the names of tenant and person
     * @param whom whose chat had to be opened, where none was known
     * @param state by its name
     * @param at when it came to that, or is looked at next
     * @param hasContent whether there is still something to show
     */
    public record Seen(
            Place place,
            Optional<Individual> whom,
            String state,
            Instant at,
            Instant worthUntil,
            boolean hasContent,
            List<Line> ledger) {}

    /** A line of the ledger. */
    public record Line(Instant at, String what) {}

    public LookAtMessages(ProductTime productTime, SystemTime systemTime) {
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    public Seen look(Stored stored) {
        Message message = MessageDocument.read(stored.document());
        return new Seen(
                message.address().place(),
                Unopened.whom(message.address()),
                message.state().name(),
                message.dueAt(),
                message.worthUntil(),
                message.content() != null,
                message.ledger().stream()
                        .map(line -> new Line(line.at(), line.what()))
                        .toList());
    }

    /** Where it went until now. */
    public Address to(Stored stored) {
        return MessageDocument.read(stored.document()).address();
    }

    /** Shown after all, because what it was refused for may be gone. */
    public Write again(Stored stored, Address to) {
        return change(stored, message -> message.again(to, productTime.instant(), DescribeSent.AGAIN));
    }

    /** Shown after all, because somebody decided so, though it may be shown already. */
    public Write decided(Stored stored, Address to) {
        return change(stored, message -> message.again(to, productTime.instant(), DescribeSent.DECIDED));
    }

    /** Shown indeed, as somebody said. */
    public Write seen(Stored stored) {
        return change(stored, message -> message.seen(productTime.instant()));
    }

    /** It came to nothing, which somebody has taken notice of. */
    public Write noticed(Stored stored) {
        Message message = MessageDocument.read(stored.document());
        return replace(stored, MessageDocument.noticed(key(stored), message, systemTime.now()));
    }

    private Write change(Stored stored, UnaryOperator<Message> how) {
        Message changed = how.apply(MessageDocument.read(stored.document()));
        return replace(stored, MessageDocument.write(key(stored), changed, systemTime.now()));
    }

    private static Write replace(Stored stored, Document next) {
        return new Write.Replace(next, stored.version());
    }

    private static MessageKey key(Stored stored) {
        return new MessageKey(stored.document().partition(), stored.document().id());
    }
}
