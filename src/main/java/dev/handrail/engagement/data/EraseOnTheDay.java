package dev.handrail.engagement.data;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
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

/**
 * Has a closed engagement forgotten on the day that was set when it was closed, and those who steered it told so; opened
 * again, it stays.
 */
@Component
final class EraseOnTheDay implements FollowsEngagement, DueHandler {
    private static final String KIND = "erase-on";

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final TellErased tellErased;
    private final ProductTime time;

    EraseOnTheDay(DocumentStore store, LoadEngagement loadEngagement, TellErased tellErased, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.tellErased = tellErased;
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
        Step over = Step.nothing()
                .withChanges(List.of(new Write.Delete(
                        due.document().partition(), due.document().id(), due.version())));
        return loadEngagement
                .load(EngagementDocuments.read(due.document(), FindEngagement.Named.class)
                        .engagement())
                .filter(loaded -> isDay(loaded.engagement(), now))
                // Somebody may have had it erased by hand already: what that has done so far must not begin anew.
                .filter(loaded ->
                        store.read(loaded.id().partition(), Erasure.KIND).isEmpty())
                .map(loaded -> erase(loaded, over, now))
                .orElse(over);
    }

    private Step erase(Loaded loaded, Step over, Instant now) {
        Engagement engagement = loaded.engagement();
        Erasure erasure = Erasure.of(engagement, now);
        List<Write> writes = new ArrayList<>(over.changes());
        writes.add(new Write.Create(erasure.document(now)));
        return over.withChanges(writes).withMessages(tellErased.messages(engagement, erasure, loaded.people(), null));
    }

    private static boolean isDay(Engagement engagement, Instant now) {
        LocalDate day = engagement.eraseOn();
        return !engagement.isRunning()
                && day != null
                && !now.isBefore(day.atStartOfDay(engagement.zone()).toInstant());
    }
}
