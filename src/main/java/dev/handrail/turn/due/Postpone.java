package dev.handrail.turn.due;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has what could not be done come again later, and later each time, so that it keeps nothing else waiting. */
@Component
public final class Postpone {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final DocumentStore store;
    private final ProductTime time;
    private final Cache<Failed, Integer> failures = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private record Failed(String partition, String id) {}

    public Postpone(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    void again(Stored due) {
        Document document = due.document();
        Document.Due at = document.due();
        if (at == null) {
            return;
        }
        int times = failures.asMap().merge(failed(due), 1, Integer::sum);
        Document later = new Document(
                document.partition(),
                document.id(),
                document.kind(),
                document.body(),
                new Document.Due(at.shard(), time.instant().plus(wait(times))),
                document.expiresAt());
        store.commit(document.partition(), List.of(new Write.Replace(later, due.version())));
    }

    void worked(Stored due) {
        failures.invalidate(failed(due));
    }

    private static Failed failed(Stored due) {
        return new Failed(due.document().partition(), due.document().id());
    }

    /** How long after it could not be done for the so many-th time. */
    public static Duration wait(int times) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(times - 1, 20));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
}
