package dev.handrail.checkpoint.digest;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes somebody's news until their next morning; whoever unsubscribed has none. */
@Component
final class TakeNews implements LetterHandler {
    private static final String LETTER = "digest-news";

    private final DocumentStore store;
    private final FindReader findReader;
    private final ProductTime time;

    /**
     * What an engagement tells.
     *
     * @param sent the day of the last digest that another account of the human's had; absent where it had none
     */
    private record News(
            String engagement,
            List<Person> accounts,
            ZoneId zone,
            List<String> refs,
            @Nullable LocalDate sent) {}

    TakeNews(DocumentStore store, FindReader findReader, ProductTime time) {
        this.store = store;
        this.findReader = findReader;
        this.time = time;
    }

    /** Every night is a topic of its own: later news take nothing back. */
    static Letter letter(Engagement engagement, List<Person> accounts, List<String> refs, Instant now) {
        News news = new News(engagement.id().value(), accounts, engagement.zone(), refs, null);
        return letter(accounts, LETTER + "/" + now.toEpochMilli(), news, now);
    }

    /** What was noted for one account, for the one that turned out to be the home of all of the human's. */
    static List<Letter> handOver(Digest digest, List<Person> accounts, Instant now) {
        return digest.news().entrySet().stream()
                .map(each -> letter(
                        accounts,
                        LETTER + "/" + each.getKey() + "/" + now.toEpochMilli(),
                        new News(each.getKey(), accounts, digest.zone(), each.getValue(), digest.sent()),
                        now))
                .toList();
    }

    private static Letter letter(List<Person> accounts, String topic, News news, Instant now) {
        return new Letter(
                Membership.partition(Digest.home(accounts)),
                LETTER,
                topic,
                now.toEpochMilli(),
                EngagementDocuments.json(news));
    }

    @Override
    public Set<String> letters() {
        return Set.of(LETTER);
    }

    @Override
    public Step apply(Letter letter) {
        News news = EngagementDocuments.read(letter.body(), News.class);
        FindReader.Reader reader = findReader.of(news.accounts());
        if (!reader.habits().digest()) {
            return Step.nothing().withCounted(List.of(SendDigest.counted("unsubscribed")));
        }
        Optional<Stored> there = store.read(letter.to(), Digest.KIND);
        Digest before =
                there.map(Digest::read).orElseGet(() -> new Digest(news.accounts(), news.zone(), Map.of(), null));
        Digest digest = latest(before.of(news.accounts()).hearing(news.engagement(), news.refs()), news.sent());
        Instant next = reader.morning(digest).next(time.instant());
        Instant due = there.map(Stored::document)
                .map(Document::due)
                .map(Document.Due::at)
                .filter(next::isAfter)
                .orElse(next);
        return Step.nothing().withChanges(List.of(Write.put(digest.document(letter.to(), due), there)));
    }

    private static Digest latest(Digest digest, @Nullable LocalDate sent) {
        LocalDate own = digest.sent();
        return sent == null || own != null && own.isAfter(sent)
                ? digest
                : new Digest(digest.accounts(), digest.zone(), digest.news(), sent);
    }
}
