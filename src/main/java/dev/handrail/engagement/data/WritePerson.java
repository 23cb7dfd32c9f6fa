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
import dev.handrail.engagement.ReadBack;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.turn.HistoryLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes all that is kept of one person: what the bot knows of them, and their part in each engagement. */
@Component
final class WritePerson {
    /** So many lines of what the person did in an engagement, the newest; so much of everything fits into a file. */
    private static final int MOST_LINES = 500;

    private static final int ROOM = WriteEngagement.MOST_BYTES - 50_000;

    /** What a part comes to on the whole, to say beforehand how large the file may be. */
    private static final int ABOUT = 4_000;

    private final FindEngagement findEngagement;
    private final LoadEngagement loadEngagement;
    private final LoadAcquaintance loadAcquaintance;
    private final LoadTasks loadTasks;
    private final KnowAccounts knowAccounts;
    private final FindOfPerson findOfPerson;
    private final ReadBack readBack;
    private final List<KeepsKinds> features;
    private final DocumentStore store;

    /**
     * @param further what features keep of the person, by kind, each document as it is
     * @param leftOut so many engagements, or what the person did in them, did not fit
     */
    private record Kept(
            List<Person> accounts,
            Acquaintance acquaintance,
            Map<String, List<Map<String, Object>>> further,
            List<Part> engagements,
            int leftOut) {}

    private record Part(
            String name, String customer, Participant participant, List<Task> tasks, List<HistoryLine> did) {
        Part withoutHistory() {
            return new Part(name, customer, participant, tasks, List.of());
        }

        int bytes() {
            return EngagementDocuments.json(this).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    WritePerson(
            FindEngagement findEngagement,
            LoadEngagement loadEngagement,
            LoadAcquaintance loadAcquaintance,
            LoadTasks loadTasks,
            KnowAccounts knowAccounts,
            FindOfPerson findOfPerson,
            ReadBack readBack,
            List<KeepsKinds> features,
            DocumentStore store) {
        this.findEngagement = findEngagement;
        this.loadEngagement = loadEngagement;
        this.loadAcquaintance = loadAcquaintance;
        this.loadTasks = loadTasks;
        this.knowAccounts = knowAccounts;
        this.findOfPerson = findOfPerson;
        this.readBack = readBack;
        this.features = List.copyOf(features);
        this.store = store;
    }

    /** About how many bytes it comes to, without reading what is in it. */
    int about(Person person) {
        return Math.toIntExact(Math.min(ROOM, ABOUT * (1 + engagements(person).count())));
    }

    /** Reads everything once, and stops where no more fits; what was left out is counted. */
    String write(Person person) {
        List<Part> parts = new ArrayList<>();
        int room = ROOM;
        int leftOut = 0;
        for (EngagementId engagement : engagements(person).toList()) {
            Part whole = room > 0 ? part(engagement, person).orElse(null) : null;
            Part part = whole == null || whole.bytes() <= room ? whole : whole.withoutHistory();
            boolean fits = part != null && part.bytes() <= room;
            leftOut += room <= 0 || part != whole || whole != null && !fits ? 1 : 0;
            if (part != null && fits) {
                parts.add(part);
                room -= part.bytes();
            }
        }
        return EngagementDocuments.json(
                new Kept(knowAccounts.of(person), loadAcquaintance.of(person), further(person), parts, leftOut));
    }

    private Stream<EngagementId> engagements(Person person) {
        return Stream.concat(
                        findEngagement.memberships(person).stream().map(Membership::engagement),
                        findOfPerson.past(person))
                .distinct();
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
        return readBack.read(
                        loaded.id(), Instant.EPOCH, null, line -> line.who().equals(who), MOST_LINES)
                .lines();
    }
}
