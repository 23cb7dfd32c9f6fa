package dev.handrail.turn.sending;

import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The messages that were not shown as wanted, or wait for longer than they should; for an operator. */
public final class StuckMessages {
    private static final int PAGE = 100;
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration ANOTHER_CHANCE = Duration.ofDays(1);

    private final DocumentStore store;
    private final ProductTime productTime;
    private final SystemTime systemTime;

    /**
     * One of them.
     *
     * @param state how far it is
     * @param tries how often it was tried, by the ledger
     * @param cause what the last line of the ledger says; no personal data
     */
    public record Stuck(String partition, String id, String state, int tries, String cause) {}

    /** What became of an operator's wish. */
    public enum Done {
        DONE,
        /** There is no such message. */
        NOT_THERE,
        /** There is nothing left to show: it is shown, or its content is gone. */
        NOTHING_TO_DO,
        /** Somebody else changed it at the same moment. */
        CONFLICT
    }

    public StuckMessages(DocumentStore store, ProductTime productTime, SystemTime systemTime) {
        this.store = store;
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    /**
     * Goes through the whole store, which takes its time and, where reading is paid for, its price.
     *
     * @param others tells what else does not get on
     */
    public void forEach(Consumer<Stuck> operator, Function<Document, Optional<Stuck>> others) {
        @Nullable String after = null;
        do {
            Page page = store.all(after, PAGE);
            for (Stored stored : page.documents()) {
                stuck(stored.document())
                        .or(() -> others.apply(stored.document()))
                        .ifPresent(operator);
            }
            after = page.next();
        } while (after != null);
    }

    private Optional<Stuck> stuck(Document document) {
        if (!MessageDocument.is(document)) {
            return Optional.empty();
        }
        Message message = MessageDocument.read(document);
        Instant late = productTime.instant().minus(LATE);
        boolean waits = message.state().isOpen() && message.dueAt().isBefore(late);
        if (!waits && !message.state().isNotShown() && message.state() != State.UNKNOWN) {
            return Optional.empty();
        }
        String cause =
                message.ledger().isEmpty() ? "" : message.ledger().getLast().what();
        return Optional.of(
                new Stuck(document.partition(), document.id(), message.state().name(), message.tries(), cause));
    }

    /** Has it sent again, though it may have been shown. */
    public Done requeue(String partition, String id) {
        Instant now = productTime.instant();
        return change(
                partition,
                id,
                message -> message.content() == null ? message : message.requeued(now, now.plus(ANOTHER_CHANCE)));
    }

    /** Has it never tried again. */
    public Done giveUp(String partition, String id) {
        return change(
                partition,
                id,
                message -> message.state().isOpen()
                        ? message.givenUp(productTime.instant(), "given up by an operator")
                        : message);
    }

    private Done change(String partition, String id, UnaryOperator<Message> how) {
        Optional<Stored> stored = store.read(partition, id).filter(found -> MessageDocument.is(found.document()));
        if (stored.isEmpty()) {
            return Done.NOT_THERE;
        }
        Message message = MessageDocument.read(stored.get().document());
        Message changed = how.apply(message);
        if (changed.equals(message)) {
            return Done.NOTHING_TO_DO;
        }
        Document document = MessageDocument.write(new MessageKey(partition, id), changed, systemTime.now());
        Write write = new Write.Replace(document, stored.get().version());
        return store.commit(partition, List.of(write)) instanceof CommitResult.Committed ? Done.DONE : Done.CONFLICT;
    }
}
