package dev.handrail.engagement.data;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import dev.handrail.turn.WorkAtStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forgets again what an older backup brought back: by the log beside the store, which no backup is older than. */
@Component
final class EraseAgain implements WorkAtStart {
    private static final String PERSON = "person ";
    private static final String ENGAGEMENT = "engagement ";
    private static final int A_PAGE = 500;
    private static final int AT_ONCE = 50;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final ErasureLog erasureLog;
    private final ProductTime time;

    EraseAgain(DocumentStore store, LoadEngagement loadEngagement, ErasureLog erasureLog, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.erasureLog = erasureLog;
        this.time = time;
    }

    @Override
    public List<Errand> errands() {
        List<Errand> errands = new ArrayList<>();
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (String line : lines()) {
            int space = line.lastIndexOf(' ');
            String receipt = line.substring(space + 1);
            String of = line.substring(0, Math.max(0, space));
            if (KeepReceipts.isKept(store, receipt)) {
                continue;
            }
            if (of.startsWith(PERSON)) {
                people.computeIfAbsent(of.substring(PERSON.length()), _ -> new ArrayList<>())
                        .add(receipt);
            } else if (of.startsWith(ENGAGEMENT)) {
                engagement(of.substring(ENGAGEMENT.length())).ifPresent(errands::add);
            }
        }
        if (!people.isEmpty()) {
            errands.addAll(people(people));
        }
        return errands;
    }

    private Set<String> lines() {
        try {
            return erasureLog.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Errand> engagement(String id) {
        Instant now = time.instant();
        return EngagementId.read(id)
                .flatMap(loadEngagement::load)
                .map(Loaded::engagement)
                .filter(engagement ->
                        store.read(engagement.id().partition(), Erasure.KIND).isEmpty())
                .map(engagement -> new Errand(
                        engagement.id().partition(),
                        "erased-before",
                        Step.nothing()
                                .withChanges(List.of(new Write.Create(
                                        Erasure.of(engagement, now).document(now))))));
    }

    /**
     * The log does not say who they are, so everybody in the store is held against it. With each goes the receipt, so that
     * it happens once, and not to whoever comes back later.
     */
    private List<Errand> people(Map<String, List<String>> receipts) {
        Instant now = time.instant();
        Map<String, List<Letter>> letters = new LinkedHashMap<>();
        receipts.forEach((digest, all) -> letters.put(
                digest,
                new ArrayList<>(all.stream()
                        .map(receipt -> KeepReceipts.letter(receipt, PERSON + digest, now, now))
                        .toList())));
        @Nullable String after = null;
        do {
            Page page = store.all(after, A_PAGE);
            page.documents().stream()
                    .filter(stored -> stored.document().kind().equals(EngagementDocuments.PEOPLE))
                    .forEach(stored -> add(letters, stored.document(), now));
            after = page.next();
        } while (after != null);
        List<Letter> all = letters.values().stream().flatMap(List::stream).toList();
        return IntStream.iterate(0, first -> first < all.size(), first -> first + AT_ONCE)
                .mapToObj(first -> new Errand(
                        KeepReceipts.PARTITION,
                        "forgotten-before/" + now.toEpochMilli() + "/" + first,
                        Step.nothing().withLetters(all.subList(first, Math.min(all.size(), first + AT_ONCE)))))
                .toList();
    }

    private static void add(Map<String, List<Letter>> letters, Document people, Instant now) {
        Optional<EngagementId> engagement = EngagementId.read(
                people.partition().substring(people.partition().indexOf(':') + 1));
        EngagementDocuments.read(people, People.class).all().stream()
                .map(Participant::accounts)
                .flatMap(List::stream)
                .forEach(account -> {
                    List<Letter> its = letters.get(FindOfPerson.digest(account));
                    if (its == null) {
                        return;
                    }
                    Letter everywhere = ForgetParticipant.all(account, now);
                    if (!its.contains(everywhere)) {
                        its.add(everywhere);
                    }
                    engagement.ifPresent(id -> its.add(ForgetParticipant.inOne(id, account, now)));
                });
    }
}
