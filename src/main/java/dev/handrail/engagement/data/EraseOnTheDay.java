package dev.handrail.engagement.data;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a closed engagement forgotten on the day that was set when it was closed; opened again, it stays. */
@Component
final class EraseOnTheDay implements FollowsEngagement, DueHandler {
    private static final String KIND = "erase-on";

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final ProductTime time;

    EraseOnTheDay(DocumentStore store, LoadEngagement loadEngagement, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.time = time;
    }

    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        Optional<Stored> there = store.read(after.id().partition(), KIND);
        LocalDate day = after.eraseOn();
        if (day != null) {
            return List.of(Write.put(document(after, day), there));
        }
        return there.<List<Write>>map(
                        stored -> List.of(new Write.Delete(after.id().partition(), KIND, stored.version())))
                .orElse(List.of());
    }

    private static Document document(Engagement engagement, LocalDate day) {
        return new Document(
                engagement.id().partition(),
                KIND,
                KIND,
                EngagementDocuments.json(new FindEngagement.Named(engagement.id())),
                new Document.Due(
                        Document.Due.shardOf(engagement.customer().tenantId()),
                        day.atStartOfDay(engagement.zone()).toInstant()),
                null);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Step handle(Stored due) {
        Instant now = time.instant();
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Delete(due.document().partition(), due.document().id(), due.version()));
        loadEngagement
                .load(EngagementDocuments.read(due.document(), FindEngagement.Named.class)
                        .engagement())
                .map(loaded -> loaded.engagement())
                .filter(engagement -> !engagement.isRunning() && isDay(engagement, now))
                .ifPresent(engagement ->
                        writes.add(new Write.Create(Erasure.of(engagement, now).document(now))));
        return Step.nothing().withChanges(writes);
    }

    private static boolean isDay(Engagement engagement, Instant now) {
        LocalDate day = engagement.eraseOn();
        return day != null && !now.isBefore(day.atStartOfDay(engagement.zone()).toInstant());
    }
}
