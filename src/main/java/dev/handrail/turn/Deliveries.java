package dev.handrail.turn;

import dev.handrail.chat.Address;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.sending.LookAtMessages;
import dev.handrail.turn.sending.Outbox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger of a partition's messages that are no replies, and how one of them is wanted again. What was not shown is
 * found without reading what was: its documents have a kind of their own.
 */
@Component
public final class Deliveries {
    private static final int PAGE = 1_000;

    /** So many pages are read at most; of a partition with more messages than that, some are left out. */
    private static final int MOST_PAGES = 20;

    private final DocumentStore store;
    private final LookAtMessages lookAtMessages;

    /**
     * Some of a partition's messages.
     *
     * @param all the newest first
     * @param isAll whether that is all of them
     */
    public record Some(List<Delivery> all, boolean isAll) {}

    public Deliveries(DocumentStore store, LookAtMessages lookAtMessages) {
        this.store = store;
        this.lookAtMessages = lookAtMessages;
    }

    /** @param id what the feature calls it */
    public Optional<Delivery> of(String partition, String id) {
        return store.read(partition, Outbox.MESSAGES + id).map(this::read);
    }

    /** Those that were not shown, or of which nobody knows; a request for each thousand of them. */
    public Some unshown(String partition) {
        return some(List.of(), partition, Outbox.UNSHOWN);
    }

    /** All of them, what was taken away aside; a request for each thousand. */
    public Some all(String partition) {
        Some unshown = unshown(partition);
        Some all = some(unshown.all(), partition, Outbox.KIND);
        return new Some(all.all(), all.isAll() && unshown.isAll());
    }

    private Some some(List<Delivery> others, String partition, String kind) {
        List<Delivery> found = new ArrayList<>(others);
        @Nullable String after = Outbox.MESSAGES;
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            Page read = store.query(partition, kind, after, PAGE);
            after = read.next();
            for (Stored stored : read.documents()) {
                if (stored.document().id().startsWith(Outbox.MESSAGES)) {
                    found.add(read(stored));
                } else {
                    // By their ids the replies come after all others.
                    after = null;
                }
            }
        }
        found.removeIf(each -> each.state() == Delivery.State.TAKEN_AWAY);
        found.sort(Comparator.comparing(Delivery::at).reversed().thenComparing(Delivery::id));
        return new Some(List.copyOf(found), after == null);
    }

    /** A message as it stands in its document. */
    public Delivery read(Stored stored) {
        LookAtMessages.Seen seen = lookAtMessages.look(stored);
        return new Delivery(
                stored.document().id().substring(Outbox.MESSAGES.length()),
                seen.place(),
                seen.whom(),
                state(seen.state()),
                seen.at(),
                seen.worthUntil(),
                seen.hasContent(),
                seen.ledger().stream()
                        .map(line -> new Delivery.Line(line.at(), line.what()))
                        .toList(),
                stored);
    }

    private static Delivery.State state(String name) {
        return switch (name) {
            case "QUEUED", "SENDING" -> Delivery.State.WAITING;
            case "REMOVED" -> Delivery.State.TAKEN_AWAY;
            case "DISABLED_BY_ADMIN" -> Delivery.State.SWITCHED_OFF;
            default -> Delivery.State.valueOf(name);
        };
    }

    /** Where it went until now. */
    public Address to(Delivery delivery) {
        return lookAtMessages.to(delivery.document());
    }

    /**
     * Has one shown after all that was not, with the same id and words: a write of its partition, on the condition that
     * nobody wanted something else of it since. Never for one that may have been shown.
     *
     * @param to where it goes now: the person's present chat
     */
    public Write again(Delivery delivery, Address to) {
        if (!delivery.state().isNotShown() || !delivery.hasContent()) {
            throw new IllegalArgumentException("there is nothing to show again");
        }
        return lookAtMessages.again(delivery.document(), to);
    }

    /** As {@link #again}, because somebody decided it: also for one that may have been shown. */
    public Write decidedAgain(Delivery delivery, Address to) {
        return lookAtMessages.decided(delivery.document(), to);
    }

    /** Notes of one that may have been shown that it was, as somebody said. */
    public Write seen(Delivery delivery) {
        return lookAtMessages.seen(delivery.document());
    }

    /** Notes that what came to nothing was taken notice of. */
    Write noticed(Delivery delivery) {
        return lookAtMessages.noticed(delivery.document());
    }
}
