package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the series of an engagement. */
@Component
public final class KeepSeries {
    /** So many series has an engagement at most that are not over. */
    public static final int MOST = 60;

    private static final int PAGE = 200;

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
        List<Read> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.query(engagement.partition(), CheckpointDocuments.SERIES, after, PAGE);
            page.documents().forEach(stored -> all.add(read(stored)));
            after = page.next();
        } while (after != null);
        return List.copyOf(all);
    }

    /** Whether there are as many as there may be; a single meeting that is over makes room for another. */
    public boolean isFull(Engagement engagement) {
        LocalDate today = time.instant().atZone(engagement.zone()).toLocalDate();
        return all(engagement.id()).stream()
                        .filter(read -> !read.series().isOver(today))
                        .count()
                >= MOST;
    }

    /** @param id what a card carries */
    public Optional<Read> of(EngagementId engagement, @Nullable Object id) {
        return id instanceof String text && text.matches("[a-z0-9]{1,40}")
                ? store.read(engagement.partition(), CheckpointDocuments.seriesId(text))
                        .map(KeepSeries::read)
                : Optional.empty();
    }

    static Read read(Stored stored) {
        return new Read(EngagementDocuments.read(stored.document(), Series.class), stored);
    }

    /** The due loop sees at once what follows from it. */
    public Write write(Engagement engagement, Series series, Optional<Read> before) {
        return Write.put(CheckpointDocuments.of(engagement, series, time.instant()), before.map(Read::document));
    }
}
