package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the series of an engagement. */
@Component
public final class KeepSeries {
    /** So many series has an engagement at most, those that are over among them. */
    public static final int MOST = 60;

    /** Where two people plan the last one at once there is one more, which has to be found as well. */
    private static final int PAGE = MOST + 40;

    private final DocumentStore store;
    private final ProductTime time;

    /** A series as it was read. */
    public record Read(Series series, Stored document) {}

    KeepSeries(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    /** In the order of their ids. */
    public List<Read> all(EngagementId engagement) {
        return store.query(engagement.partition(), CheckpointDocuments.SERIES, null, PAGE).documents().stream()
                .map(KeepSeries::read)
                .toList();
    }

    /** @param id what a card carries */
    public Optional<Read> of(EngagementId engagement, @Nullable Object id) {
        return id instanceof String text && text.matches("[a-z0-9]{1,40}")
                ? store.read(engagement.partition(), CheckpointDocuments.seriesId(text)).map(KeepSeries::read)
                : Optional.empty();
    }

    static Read read(Stored stored) {
        return new Read(EngagementDocuments.read(stored.document(), Series.class), stored);
    }

    /** The due loop sees at once what follows from it. */
    public Write write(Engagement engagement, Series series, Optional<Read> before) {
        return Write.put(
                CheckpointDocuments.of(engagement, series, time.instant()), before.map(Read::document));
    }
}
