package dev.handrail.engagement.portfolio;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps each FastTrack manager's summaries: a change sends a letter that says no more than which engagement changed, and
 * the summary is made of what the engagement is when the letter arrives.
 */
@Component
final class FollowEngagements implements NoticesChange, LetterHandler {
    private static final int MOST_DUE = 500;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final LoadTasks loadTasks;
    private final ProductTime time;

    private record About(EngagementId engagement, Person manager) {}

    FollowEngagements(DocumentStore store, LoadEngagement loadEngagement, LoadTasks loadTasks, ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.loadTasks = loadTasks;
        this.time = time;
    }

    @Override
    public List<Letter> changed(EngagementId engagement, People people, Set<String> documents) {
        long version = time.instant().toEpochMilli();
        return people.with(Role.FASTTRACK_MANAGER).stream()
                .flatMap(manager -> manager.accounts().stream())
                .distinct()
                .map(account -> letter(engagement, account, version))
                .toList();
    }

    private static Letter letter(EngagementId engagement, Person manager, long version) {
        return new Letter(
                Membership.partition(manager),
                Summary.KIND,
                Summary.KIND,
                version,
                EngagementDocuments.json(new About(engagement, manager)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(Summary.KIND);
    }

    @Override
    public Step apply(Letter letter) {
        About about = EngagementDocuments.read(letter.body(), About.class);
        String id = Summary.KIND + "/" + about.engagement().value();
        Optional<Stored> there = store.read(letter.to(), id);
        Optional<Loaded> loaded = loadEngagement
                .load(about.engagement())
                .filter(found -> found.engagement().isRunning())
                .filter(found -> found.people()
                        .of(about.manager())
                        .filter(manager -> manager.has(Role.FASTTRACK_MANAGER))
                        .isPresent());
        if (loaded.isPresent()) {
            Document document = new Document(
                    letter.to(), id, Summary.KIND, EngagementDocuments.json(summary(loaded.get())), null, null);
            return Step.nothing().withChanges(List.of(Write.put(document, there)));
        }
        return there.map(stored ->
                        Step.nothing().withChanges(List.of(new Write.Delete(letter.to(), id, stored.version()))))
                .orElseGet(Step::nothing);
    }

    private Summary summary(Loaded loaded) {
        Engagement engagement = loaded.engagement();
        List<Task> open = loadTasks.all(engagement.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.state().isOver())
                .toList();
        List<LocalDate> due = open.stream()
                .map(Task::due)
                .filter(Objects::nonNull)
                .sorted()
                .limit(MOST_DUE)
                .toList();
        String phase = engagement.progress().phase();
        List<Participant> managers = loaded.people().with(Role.PROJECT_MANAGER);
        return new Summary(
                engagement.id(),
                engagement.name(),
                engagement.customer().name(),
                engagement.scope().playbooks(),
                phase,
                (int) open.stream().filter(task -> task.phase().equals(phase)).count(),
                due,
                engagement.progress().present().customer() != null,
                engagement.progress().present().vendor() != null,
                !managers.isEmpty(),
                engagement.zone(),
                time.instant());
    }
}
