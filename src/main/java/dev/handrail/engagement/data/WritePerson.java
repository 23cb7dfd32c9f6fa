package dev.handrail.engagement.data;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.KeepsKinds;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.turn.HistoryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all that is kept of one person: what the bot knows of them, and their part in each engagement. */
@Component
final class WritePerson {
    private static final int MOST_LINES = 1_000;

    private final FindEngagement findEngagement;
    private final LoadEngagement loadEngagement;
    private final LoadAcquaintance loadAcquaintance;
    private final LoadTasks loadTasks;
    private final KnowAccounts knowAccounts;
    private final FindOfPerson findOfPerson;
    private final List<KeepsKinds> features;
    private final DocumentStore store;

    /** @param further what features keep of the person, by kind, each document as it is */
    private record Kept(
            List<Person> accounts,
            Acquaintance acquaintance,
            Map<String, List<Map<String, Object>>> further,
            List<Part> engagements) {}

    private record Part(
            String name, String customer, Participant participant, List<Task> tasks, List<HistoryLine> did) {}

    WritePerson(
            FindEngagement findEngagement,
            LoadEngagement loadEngagement,
            LoadAcquaintance loadAcquaintance,
            LoadTasks loadTasks,
            KnowAccounts knowAccounts,
            FindOfPerson findOfPerson,
            List<KeepsKinds> features,
            DocumentStore store) {
        this.findEngagement = findEngagement;
        this.loadEngagement = loadEngagement;
        this.loadAcquaintance = loadAcquaintance;
        this.loadTasks = loadTasks;
        this.knowAccounts = knowAccounts;
        this.findOfPerson = findOfPerson;
        this.features = List.copyOf(features);
        this.store = store;
    }

    String write(Person person) {
        return EngagementDocuments.json(new Kept(
                knowAccounts.of(person),
                loadAcquaintance.of(person),
                further(person),
                Stream.concat(
                                findEngagement.memberships(person).stream().map(Membership::engagement),
                                findOfPerson.past(person))
                        .distinct()
                        .flatMap(engagement -> part(engagement, person).stream())
                        .toList()));
    }

    private Map<String, List<Map<String, Object>>> further(Person person) {
        Map<String, List<Map<String, Object>>> further = new TreeMap<>();
        features.stream().flatMap(feature -> feature.ofAPerson().stream()).forEach(kind -> {
            List<Map<String, Object>> all =
                    store.query(Membership.partition(person), kind, null, MOST_LINES).documents().stream()
                            .map(stored -> body(stored))
                            .toList();
            if (!all.isEmpty()) {
                further.put(kind, all);
            }
        });
        return further;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Stored stored) {
        return EngagementDocuments.read(stored.document(), Map.class);
    }

    /** Whoever takes part no more is told what is kept of them, and nothing else of the engagement. */
    private Optional<Part> part(EngagementId engagement, Person person) {
        return loadEngagement
                .load(engagement)
                .flatMap(loaded -> loaded.people()
                        .of(person)
                        .map(me -> new Part(
                                loaded.engagement().name(),
                                loaded.engagement().customer().name(),
                                me,
                                tasks(loaded, me),
                                did(loaded, person)))
                        .or(() -> loaded.people()
                                .gone(person)
                                .map(me -> new Part("", "", me, List.of(), did(loaded, person)))));
    }

    private List<Task> tasks(Loaded loaded, Participant me) {
        return loadTasks.all(loaded.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> me.id().equals(task.owner())
                        || task.notes().stream().anyMatch(note -> note.by().equals(me.id())))
                .toList();
    }

    private List<HistoryLine> did(Loaded loaded, Person person) {
        String who = person.tenantId() + '/' + person.objectId();
        List<HistoryLine> lines = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.query(loaded.id().partition(), HistoryLine.KIND, after, 500);
            for (Stored stored : page.documents()) {
                HistoryLine line = HistoryLine.read(stored);
                if (line.who().equals(who) && lines.size() < MOST_LINES) {
                    lines.add(line);
                }
            }
            after = page.next();
        } while (after != null);
        return lines;
    }
}
