package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out where a turn belongs and whether it was taken before. */
@Component
final class RecallTurn {
    private final DocumentStore store;
    private final FindsHome findsHome;

    /**
     * @throws IllegalStateException when more than one feature says what a turn is about
     */
    RecallTurn(DocumentStore store, List<FindsHome> finders) {
        this.store = store;
        if (finders.size() > 1) {
            throw new IllegalStateException("at most one feature finds homes, not " + finders.size());
        }
        findsHome = finders.isEmpty() ? incoming -> Optional.empty() : finders.getFirst();
    }

    Known recall(Incoming incoming) {
        String place = incoming.origin().address().place().partition();
        Optional<Stored> seen = store.read(place, MarkIds.of(incoming));
        Optional<Stored> asked = seen.isEmpty() ? question(incoming, place) : Optional.empty();
        // A redelivery goes where the first delivery went, an edit where its question went.
        String home = seen.or(() -> asked)
                .map(mark -> Mark.of(mark).home())
                .or(() -> incoming instanceof Incoming.Joined ? Optional.empty() : findsHome.home(incoming))
                .orElse(place);
        boolean atHome = home.equals(place);
        return new Known(
                incoming,
                home,
                seen,
                atHome ? seen : store.read(home, MarkIds.of(incoming)),
                pressed(incoming, home),
                atHome && seen.isEmpty() ? asked : question(incoming, home),
                asked);
    }

    private Optional<Stored> question(Incoming incoming, String partition) {
        return incoming instanceof Incoming.Edited || incoming instanceof Incoming.Removed
                ? store.read(partition, MarkIds.question(incoming.origin()))
                : Optional.empty();
    }

    private Optional<Stored> pressed(Incoming incoming, String home) {
        return incoming instanceof Incoming.Pressed press
                ? MarkIds.press(press).flatMap(id -> store.read(home, id))
                : Optional.empty();
    }
}
