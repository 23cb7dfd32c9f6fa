package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose request a code is of. A code leads to a drawer with everybody who lately was given one of that drawer's codes;
 * which of them it was, and whether it still counts, stands with the request itself. Whoever could read the store would
 * gain nothing: without the asker's own yes a code connects nothing.
 */
@Component
final class FindRequest implements LetterHandler {
    private static final String DRAWER = "account-drawer";
    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final DocumentStore store;
    private final ProductTime time;
    private final SystemTime systemTime;

    /** A request as it was read. */
    record Read(Request request, Stored document) {
        Write write(Request next) {
            return new Write.Replace(
                    FindRequest.document(next, document.document().expiresAt()), document.version());
        }
    }

    FindRequest(DocumentStore store, ProductTime time, SystemTime systemTime) {
        this.store = store;
        this.time = time;
        this.systemTime = systemTime;
    }

    private static String drawer(String pin) {
        return DRAWER + ":" + pin.substring(0, 3);
    }

    /** What goes with a new request. */
    static Letter letter(String pin, Request request) {
        Person asker = request.asker().person();
        return new Letter(drawer(pin), DRAWER, DRAWER, request.until().toEpochMilli(), EngagementDocuments.json(asker));
    }

    Document document(Request request) {
        return document(request, systemTime.now().plus(KEPT));
    }

    private static Document document(Request request, java.time.@org.jspecify.annotations.Nullable Instant expires) {
        return new Document(
                Membership.partition(request.asker().person()),
                Request.KIND,
                Request.KIND,
                EngagementDocuments.json(request),
                null,
                expires);
    }

    /** The person's own. */
    Optional<Read> of(Person asker) {
        return store.read(Membership.partition(asker), Request.KIND)
                .map(stored -> new Read(EngagementDocuments.read(stored.document(), Request.class), stored));
    }

    /** The one that waits for that code; empty where there is none, or two by a rare chance. */
    Optional<Read> by(String pin) {
        List<Read> found = store.query(drawer(pin), DRAWER, null, MOST).documents().stream()
                .map(stored -> EngagementDocuments.read(stored.document(), Person.class))
                .flatMap(asker -> of(asker).stream())
                .filter(read -> read.request().isOpen(time.instant()))
                .filter(read -> Pin.isSame(
                        read.request().hash(), Pin.hash(read.request().salt(), pin)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Set<String> letters() {
        return Set.of(DRAWER);
    }

    @Override
    public Step apply(Letter letter) {
        Person asker = EngagementDocuments.read(letter.body(), Person.class);
        String id = DRAWER + "/" + asker.tenantId() + "/" + asker.objectId();
        Document document = new Document(
                letter.to(), id, DRAWER, letter.body(), null, systemTime.now().plus(KEPT));
        return Step.nothing().withChanges(List.of(Write.put(document, store.read(letter.to(), id))));
    }
}
