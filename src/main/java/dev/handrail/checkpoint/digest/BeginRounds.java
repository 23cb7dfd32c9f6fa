package dev.handrail.checkpoint.digest;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Step;
import dev.handrail.turn.WorkAtStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins the nightly rounds of engagements that are older than digests: once in a store's life, everything in it is gone
 * through at a start, and one document written for each engagement.
 */
@Component
final class BeginRounds implements WorkAtStart {
    private static final String PARTITION = "digest-rounds";
    private static final String BEGUN = "begun";
    private static final int A_PAGE = 500;

    private final DocumentStore store;
    private final LookForNews lookForNews;

    BeginRounds(DocumentStore store, LookForNews lookForNews) {
        this.store = store;
        this.lookForNews = lookForNews;
    }

    @Override
    public List<Errand> errands() {
        if (store.read(PARTITION, BEGUN).isPresent()) {
            return List.of();
        }
        List<Errand> errands = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.all(after, A_PAGE);
            page.documents().stream()
                    .filter(stored -> stored.document().kind().equals(EngagementDocuments.ENGAGEMENT))
                    .flatMap(stored -> errand(stored).stream())
                    .forEach(errands::add);
            after = page.next();
        } while (after != null);
        Document begun = new Document(PARTITION, BEGUN, PARTITION, "{}", null, null);
        errands.add(errand(PARTITION, new Write.Create(begun)));
        return errands;
    }

    private Optional<Errand> errand(Stored stored) {
        Engagement engagement = EngagementDocuments.read(stored.document(), Engagement.class);
        String home = stored.document().partition();
        return engagement.isRunning() && store.read(home, NewsRound.KIND).isEmpty()
                ? Optional.of(errand(home, lookForNews.begin(engagement, Optional.empty())))
                : Optional.empty();
    }

    private static Errand errand(String home, Write write) {
        return new Errand(home, "digest-rounds-begin", Step.nothing().withChanges(List.of(write)));
    }
}
