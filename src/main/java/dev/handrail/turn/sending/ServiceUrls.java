package dev.handrail.turn.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which connector serves a place now, by the newest that came from there: the platform moves conversations. */
@Component
public final class ServiceUrls {
    private static final String ID = "served-by";
    private static final String KIND = "served-by";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentStore store;

    /** What this process knows to be written; another may have written something newer since. */
    private final Cache<Place, Served> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private record Served(String serviceUrl, String botId) {}

    public ServiceUrls(DocumentStore store) {
        this.store = store;
    }

    /** The change to be committed with what came in from there; nothing where nothing changed. */
    public Optional<Write> heardFrom(Address from) {
        Served now = new Served(from.serviceUrl(), from.botId());
        if (now.equals(known.getIfPresent(from.place()))) {
            return Optional.empty();
        }
        Optional<Stored> stored = read(from.place());
        if (stored.map(ServiceUrls::served).filter(now::equals).isPresent()) {
            known.put(from.place(), now);
            return Optional.empty();
        }
        Document document = new Document(from.place().partition(), ID, KIND, JSON.writeValueAsString(now), null, null);
        return Optional.of(Write.put(document, stored));
    }

    /** The address with the connector that serves it now. */
    Address newest(Address to) {
        if (Unopened.is(to)) {
            return to;
        }
        Served served = known.getIfPresent(to.place());
        if (served == null) {
            // Not by the cache itself, which would keep others waiting for as long as the store takes.
            Served read =
                    read(to.place()).map(ServiceUrls::served).orElseGet(() -> new Served(to.serviceUrl(), to.botId()));
            Served newer = known.asMap().putIfAbsent(to.place(), read);
            served = newer == null ? read : newer;
        }
        return new Address(to.place(), to.conversationId(), served.serviceUrl(), served.botId());
    }

    /** The change was committed. */
    public void written(Address from) {
        known.put(from.place(), new Served(from.serviceUrl(), from.botId()));
    }

    private Optional<Stored> read(Place place) {
        return store.read(place.partition(), ID);
    }

    private static Served served(Stored stored) {
        return JSON.readValue(stored.document().body(), Served.class);
    }
}
