package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Step;
import dev.handrail.turn.WorkAtStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forgets again what an older backup brought back: by the log beside the store, which no backup is older than. */
@Component
final class EraseAgain implements WorkAtStart {
    private static final int A_PAGE = 500;

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
        Set<String> people = new LinkedHashSet<>();
        for (String line : lines()) {
            int space = line.lastIndexOf(' ');
            String receipt = line.substring(space + 1);
            String of = line.substring(0, Math.max(0, space));
            if (KeepReceipts.isKept(store, receipt)) {
                continue;
            }
            if (of.startsWith("person ")) {
                people.add(of);
            } else if (of.startsWith("engagement ")) {
                engagement(of.substring("engagement ".length())).ifPresent(errands::add);
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

    /** The log does not say who they are, so everybody in the store is held against it. */
    private List<Errand> people(Set<String> lines) {
        Set<Person> found = new LinkedHashSet<>();
        @Nullable String after = null;
        do {
            Page page = store.all(after, A_PAGE);
            page.documents().stream()
                    .filter(stored -> stored.document().kind().equals("people"))
                    .flatMap(stored -> EngagementDocuments.read(stored.document(), People.class).all().stream())
                    .map(Participant::accounts)
                    .flatMap(List::stream)
                    .filter(account -> lines.contains(ForgetParticipant.line(account)))
                    .forEach(found::add);
            after = page.next();
        } while (after != null);
        Instant now = time.instant();
        return found.stream()
                .map(person -> new Errand(
                        Membership.partition(person),
                        "forgotten-before",
                        Step.nothing().withLetters(List.of(ForgetParticipant.all(person, now)))))
                .toList();
    }
}
