package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Place;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was welcomed where. The platform tells of one arrival more than once: as an installation and as a new member. Who
 * was not shown their welcome may be welcomed at their next arrival.
 */
@Component
final class Welcomes {
    private static final String KIND = "welcomed";

    /** A commit has room for so many; in a larger crowd the others are welcomed with these. */
    private static final int MOST = 50;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentStore store;
    private final SystemTime time;

    private record Welcomed(String message) {}

    Welcomes(DocumentStore store, SystemTime time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Somebody who came and was not welcomed yet.
     *
     * @param id of the document that says so
     * @param earlier the document as it was when that was found out
     */
    record Arrival(String id, Optional<Stored> earlier) {}

    /** Those who came and were not welcomed there yet: none where it is no arrival. */
    List<Arrival> unwelcomed(Incoming incoming) {
        if (!(incoming instanceof Incoming.Joined joined)) {
            return List.of();
        }
        String place = joined.origin().address().place().partition();
        return arrivals(joined).stream()
                .map(id -> new Arrival(id, store.read(place, id)))
                .filter(arrival -> !isWelcomed(place, arrival))
                .toList();
    }

    private boolean isWelcomed(String place, Arrival arrival) {
        return arrival.earlier()
                .map(stored -> JSON.readValue(stored.document().body(), Welcomed.class))
                .flatMap(welcomed -> store.read(place, welcomed.message()))
                .filter(message -> !Outbox.isNotShown(message))
                .isPresent();
    }

    /** That they are welcomed by the first reply of the turn that the mark is of; nothing where it has none. */
    List<Write> marks(Incoming incoming, List<Arrival> arrivals, Mark mark) {
        if (mark.replies() == 0) {
            return List.of();
        }
        String place = incoming.origin().address().place().partition();
        String body = JSON.writeValueAsString(new Welcomed(MarkIds.reply(MarkIds.of(incoming), mark.since(), 0)));
        return arrivals.stream()
                .map(arrival -> mark(
                        arrival,
                        new Document(
                                place,
                                arrival.id(),
                                KIND,
                                body,
                                null,
                                time.now().plus(Mark.KEPT))))
                .toList();
    }

    private static Write mark(Arrival arrival, Document document) {
        return Write.put(document, arrival.earlier());
    }

    /** In a personal chat the bot and the person can only come together. */
    private static List<String> arrivals(Incoming.Joined joined) {
        if (joined.origin().address().place().kind() == Place.Kind.PERSONAL) {
            return List.of("welcomed/here");
        }
        List<String> arrivals = new ArrayList<>();
        if (joined.botAdded()) {
            arrivals.add("welcomed/bot");
        }
        joined.added().stream()
                .map(account -> "welcomed/" + MarkIds.brief(account.id()))
                .forEach(arrivals::add);
        return arrivals.stream().distinct().limit(MOST).toList();
    }
}
