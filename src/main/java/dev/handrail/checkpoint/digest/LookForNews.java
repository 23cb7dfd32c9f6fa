package dev.handrail.checkpoint.digest;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks once a night for what has become news in an engagement, for everybody who takes part, and tells those alone who
 * have any: what it costs grows with engagements and news, not with people.
 */
@Component
final class LookForNews implements DueHandler, FollowsEngagement {
    /** Each costs a write, beside the round itself. */
    private static final int LETTERS_AT_ONCE = 30;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final LoadMaterial loadMaterial;
    private final ProductTime time;

    LookForNews(DocumentStore store, LoadEngagement loadEngagement, LoadMaterial loadMaterial, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.loadMaterial = loadMaterial;
        this.time = time;
    }

    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        if (!after.isRunning()) {
            return List.of();
        }
        Optional<Stored> there = store.read(after.id().partition(), NewsRound.KIND);
        boolean goesOn = there.map(Stored::document).map(Document::due).isPresent()
                && before != null
                && before.zone().equals(after.zone());
        return goesOn ? List.of() : List.of(begin(after, there));
    }

    Write begin(Engagement engagement, Optional<Stored> there) {
        NewsRound round = there.map(LookForNews::read).orElse(NewsRound.NONE);
        return Write.put(round.document(engagement, NewsRound.next(engagement, time.instant())), there);
    }

    private static NewsRound read(Stored stored) {
        return EngagementDocuments.read(stored.document(), NewsRound.class);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(NewsRound.KIND);
    }

    @Override
    public Step handle(Stored due) {
        String partition = due.document().partition();
        return EngagementId.read(partition.substring(partition.indexOf(':') + 1))
                .flatMap(loadEngagement::load)
                .map(loaded -> loaded.engagement().isRunning() ? look(loaded, due) : rest(loaded, due))
                .orElseGet(() -> Step.nothing()
                        .withChanges(List.of(
                                new Write.Delete(partition, due.document().id(), due.version()))));
    }

    /** It goes on when the engagement is reopened. */
    private static Step rest(Loaded loaded, Stored due) {
        return Step.nothing()
                .withChanges(List.of(new Write.Replace(read(due).document(loaded.engagement(), null), due.version())));
    }

    private Step look(Loaded loaded, Stored due) {
        Instant now = time.instant();
        Engagement engagement = loaded.engagement();
        Material material = loadMaterial.news(loaded);
        Map<String, List<String>> before = read(due).said();
        Map<String, List<String>> said = new HashMap<>();
        List<Letter> letters = new ArrayList<>();
        boolean isAll = true;
        for (Participant each : loaded.people().active()) {
            List<String> known = before.getOrDefault(each.id(), List.of());
            List<String> all = news(material, each, now);
            List<String> fresh =
                    all.stream().filter(news -> !known.contains(news)).toList();
            boolean later = !fresh.isEmpty() && letters.size() >= LETTERS_AT_ONCE;
            isAll &= !later;
            List<String> told = later ? known : all;
            if (!told.isEmpty()) {
                said.put(each.id(), told);
            }
            if (!fresh.isEmpty() && !later && !each.accounts().isEmpty()) {
                letters.add(TakeNews.letter(engagement, each.accounts(), refs(fresh), now));
            }
        }
        Instant next = isAll ? NewsRound.next(engagement, now) : now;
        return Step.nothing()
                .withChanges(List.of(new Write.Replace(new NewsRound(said).document(engagement, next), due.version())))
                .withLetters(letters);
    }

    private static List<String> news(Material material, Participant participant, Instant now) {
        return FindPoints.news(material, participant, now).stream()
                .flatMap(each -> each.news().stream())
                .distinct()
                .toList();
    }

    private static List<String> refs(List<String> news) {
        return news.stream().map(Point::ref).distinct().toList();
    }
}
