package dev.handrail.engagement.task;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Customer;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.DeskMembers;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Goals;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.files.ProductPlaybooks;
import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.ArrivalHandler;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.FindsHome;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.StartedTurn;
import dev.handrail.turn.Step;
import dev.handrail.turn.sending.Threads;
import dev.handrail.understanding.Command;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engagement with its people and tasks in memory, who press and speak through the real routing and the real turn. One
 * after the other: the program is put together once, and works on the newest scene.
 */
final class Scene {
    static final EngagementId ID = new EngagementId("00000000000000000000000a");
    static final InScope BOTH = new InScope(List.of("microsoft-365", "intune"), List.of());
    private static final String CUSTOMER = "customer-tenant";
    private static final Playbooks PLAYBOOKS = ProductPlaybooks.load();

    private static final SettableClock CLOCK = new SettableClock();
    private static final StoreOfTheScene STORE = new StoreOfTheScene();
    private static final AnnotationConfigApplicationContext PROGRAM = program();

    final SettableClock clock = CLOCK;
    final MemoryStore store = new MemoryStore(clock);
    private final StartedTurn turn;
    private final List<Step> steps = new ArrayList<>();
    private Runnable beforeDeciding = () -> {};
    private int activities;

    Scene() {
        this(BOTH);
    }

    Scene(InScope scope) {
        STORE.now = store;
        turn = new StartedTurn(
                new StartedTurn.Surroundings(store, new Deaf(), clock, new AtOnce(), () -> 0.5, "this", false),
                new StartedTurn.Features(
                        new Speech(),
                        new Press(),
                        new Nothing(),
                        new Nothing(),
                        new Nothing(),
                        PROGRAM.getBean(FindsHome.class)));
        begin(engagement(scope));
    }

    private static AnnotationConfigApplicationContext program() {
        var program = new AnnotationConfigApplicationContext();
        program.registerBean(DocumentStore.class, () -> STORE);
        program.registerBean(ProductTime.class, () -> new ProductTime(CLOCK));
        program.registerBean(Playbooks.class, () -> PLAYBOOKS);
        program.registerBean(DeskMembers.class, () -> person -> false);
        program.registerBean(HasHome.class, () -> incoming -> Optional.empty());
        program.registerBean(NoticesChange.class, () -> (engagement, people, documents) -> List.of());
        program.register(
                Understanding.class,
                PhasePlan.class,
                LoadEngagement.class,
                FindEngagement.class,
                LoadAcquaintance.class,
                TellPeople.class,
                dev.handrail.engagement.dispute.LoadDecisions.class);
        program.scan("dev.handrail.card", "dev.handrail.engagement.route", "dev.handrail.engagement.task");
        program.refresh();
        return program;
    }

    <T> T the(Class<T> type) {
        return PROGRAM.getBean(type);
    }

    private static Engagement engagement(InScope scope) {
        return new Engagement(
                ID,
                1,
                Standing.RUNNING,
                "Brasswick Foods",
                new Customer(CUSTOMER, "Brasswick", ""),
                scope,
                List.of("en"),
                ZoneId.of("Europe/London"),
                new Dates(null, null, null, null),
                new Goals("", "", "", 0),
                new Progress(
                        List.of(new PhaseRun("assess", Instant.parse("2026-03-01T00:00:00Z"), null, null, null)),
                        List.of()),
                List.of(),
                "ABCD-EFGH",
                new Person("vendor", "jonas"),
                Instant.parse("2026-03-01T00:00:00Z"),
                null,
                null);
    }

    private void begin(Engagement engagement) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(EngagementDocuments.of(engagement)));
        writes.add(new Write.Create(EngagementDocuments.of(ID, new People(1, List.of()))));
        writes.addAll(the(KeepTasks.class).follow(null, engagement));
        store.commit(ID.partition(), writes);
        join("jonas", "Jonas Berg", Side.VENDOR, Role.FASTTRACK_MANAGER);
        join("marie", "Marie Dupont", Side.CUSTOMER, Role.PROJECT_MANAGER);
        join("joao", "João da Silva", Side.CUSTOMER, Role.TECHNICAL_RESOURCE);
    }

    static Person person(String who) {
        return new Person(CUSTOMER, who);
    }

    /** Takes part from now on, and can be reached. */
    void join(String who, String name, Side side, Role... roles) {
        People people = people();
        Participant participant =
                new Participant(who, List.of(person(who)), name, side, Set.of(roles), Set.of(), clock.instant(), null);
        change(EngagementDocuments.of(ID, people.and(participant)));
        Membership membership =
                new Membership(ID, "Brasswick Foods", "Brasswick", Standing.RUNNING, side, Set.of(roles));
        put(new Document(
                Membership.partition(person(who)),
                Membership.documentId(ID),
                Membership.KIND,
                EngagementDocuments.json(membership),
                null,
                null));
        put(new Document(
                Membership.partition(person(who)),
                Acquaintance.KIND,
                Acquaintance.KIND,
                EngagementDocuments.json(new Acquaintance(chat(who), null, null)),
                null,
                null));
    }

    People people() {
        return store.read(ID.partition(), EngagementDocuments.PEOPLE)
                .map(stored -> EngagementDocuments.read(stored.document(), People.class))
                .orElseThrow();
    }

    void uninstall(String who) {
        store.read(Membership.partition(person(who)), Acquaintance.KIND)
                .ifPresent(stored -> store.commit(
                        Membership.partition(person(who)),
                        List.of(new Write.Delete(
                                Membership.partition(person(who)), Acquaintance.KIND, stored.version()))));
    }

    void leave(String who) {
        change(EngagementDocuments.of(ID, people().changing(who, each -> each.removed(clock.instant()))));
    }

    /** As the dialog that changes an engagement does. */
    void scope(InScope scope) {
        Engagement before = view("jonas").engagement();
        Engagement.Basics basics = before.basics();
        Engagement after = before.with(new Engagement.Basics(
                basics.name(),
                basics.customer(),
                scope,
                basics.languages(),
                basics.zone(),
                basics.dates(),
                basics.goals()));
        List<Write> writes = new ArrayList<>(the(KeepTasks.class).follow(before, after));
        writes.add(view("jonas").loaded().write(after));
        store.commit(ID.partition(), writes);
    }

    private void change(Document document) {
        put(document);
    }

    private void put(Document document) {
        Optional<Stored> there = store.read(document.partition(), document.id());
        store.commit(document.partition(), List.of(Write.put(document, there)));
    }

    View view(String who) {
        return the(FindEngagement.class).named(ID, person(who)).orElseThrow();
    }

    Tasks tasks() {
        return the(LoadTasks.class).tasks(ID);
    }

    Task task(int number) {
        return tasks().numbered(number).orElseThrow();
    }

    /** Changes a task behind everybody's back. */
    void change(int number, UnaryOperator<Task> change) {
        Tasks before = tasks();
        store.commit(
                ID.partition(), before.with(List.of(change.apply(task(number)))).writesSince(before));
    }

    void add(List<Task> more) {
        Tasks before = tasks();
        store.commit(ID.partition(), before.with(more).writesSince(before));
    }

    Task fresh(int number, String title) {
        return new Task(
                number,
                "assess",
                null,
                title,
                Side.CUSTOMER,
                null,
                null,
                Task.State.OPEN,
                false,
                false,
                List.of(),
                clock.instant());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Runs once, after what is there was read for the next press and before it is committed. */
    void meanwhile(Runnable work) {
        beforeDeciding = work;
    }

    Outcome press(String who, String verb, Map<String, Object> data) {
        return press(who, chat(who), verb, data, Manner.BUTTON);
    }

    Outcome press(String who, Address where, String verb, Map<String, Object> data, Manner manner) {
        Map<String, Object> all = new HashMap<>(data);
        all.putIfAbsent("engagement", ID.value());
        return turn.hear(new Incoming.Pressed(origin(who, where), verb, all, null, manner));
    }

    /** Sends a dialog in. */
    Outcome send(String who, String verb, Map<String, Object> data) {
        return press(who, chat(who), verb, data, Manner.SUBMIT_DIALOG);
    }

    /** Says something whose meaning is known; what it changes is committed. */
    Step say(String who, Address where, Intent intent, @Nullable Integer number, String rest, Language language) {
        Interpretation said = new Interpretation(language, intent, "…", new Command(number, rest));
        Step step = speech(intent).answer(origin(who, where), said);
        if (!step.changes().isEmpty()) {
            store.commit(ID.partition(), step.changes());
        }
        steps.add(step);
        return step;
    }

    Step say(String who, Intent intent, @Nullable Integer number, String rest) {
        return say(who, chat(who), intent, number, rest, Language.ENGLISH);
    }

    private SpeechHandler speech(Intent intent) {
        return PROGRAM.getBeansOfType(SpeechHandler.class).values().stream()
                .filter(each -> each.intents().contains(intent))
                .findFirst()
                .orElseThrow();
    }

    /** What the last turn wanted. */
    Step lastStep() {
        return steps.getLast();
    }

    static Address chat(String who) {
        return new Address(
                new Place(Place.Kind.PERSONAL, CUSTOMER, "chat-" + who, null), "chat-" + who, "https://service", "bot");
    }

    /** A channel that the engagement is at home in. */
    Address channel() {
        Address channel =
                new Address(new Place(Place.Kind.CHANNEL, CUSTOMER, "19:c", "team"), "19:c", "https://service", "bot");
        Engagement engagement = view("jonas").engagement();
        if (engagement.places().isEmpty()) {
            put(EngagementDocuments.of(
                    engagement.withPlaces(List.of(new dev.handrail.engagement.LinkedPlace(channel, clock.instant())))));
            put(new Document(
                    channel.place().partition(),
                    FindEngagement.LINK,
                    FindEngagement.LINK,
                    EngagementDocuments.json(new FindEngagement.Named(ID)),
                    null,
                    null));
        }
        return channel;
    }

    private Origin origin(String who, Address where) {
        String id = "activity-" + ++activities;
        return new Origin(id, id, clock.instant(), where, new Account("29:" + who, person(who), who), null, null);
    }

    static String words(Object shown) {
        return JsonMapper.shared()
                .writeValueAsString(
                        switch (shown) {
                            case Outcome.ShowCard card -> card.content().card();
                            case Outcome.ShowDialog dialog -> dialog.content().card();
                            case Outcome.ShowText text -> text.text();
                            case Content.Card card -> card.card();
                            case Content.Text text -> text.text();
                            case Step step ->
                                step.replies().stream().map(Scene::words).toList();
                            default -> shown;
                        });
    }

    static int bytes(Object shown) {
        return words(shown).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private final class Press implements PressHandler {
        @Override
        public Set<String> verbs() {
            Set<String> verbs = new java.util.HashSet<>();
            PROGRAM.getBeansOfType(PressHandler.class).values().forEach(each -> verbs.addAll(each.verbs()));
            return verbs;
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            Step step = PROGRAM.getBeansOfType(PressHandler.class).values().stream()
                    .filter(each -> each.verbs().contains(pressed.verb()))
                    .findFirst()
                    .orElseThrow()
                    .press(pressed, language);
            steps.add(step);
            Runnable once = beforeDeciding;
            beforeDeciding = () -> {};
            once.run();
            return step;
        }
    }

    private static final class StoreOfTheScene implements DocumentStore {
        private MemoryStore now = new MemoryStore(CLOCK);

        @Override
        public Optional<Stored> read(String partition, String id) {
            return now.read(partition, id);
        }

        @Override
        public Page query(String partition, String kind, @Nullable String after, int most) {
            return now.query(partition, kind, after, most);
        }

        @Override
        public CommitResult commit(String partition, List<Write> writes) {
            return now.commit(partition, writes);
        }

        @Override
        public List<Stored> findDue(Set<Integer> shards, Instant until, int most) {
            return now.findDue(shards, until, most);
        }

        @Override
        public Page all(@Nullable String after, int most) {
            return now.all(after, most);
        }
    }

    private static final class Speech implements SpeechHandler {
        @Override
        public Set<Intent> intents() {
            return Set.of(Intent.values());
        }

        @Override
        public Step answer(Origin origin, Interpretation said) {
            return Step.nothing();
        }
    }

    private static final class Nothing implements ArrivalHandler, DueHandler, LetterHandler {
        @Override
        public Step welcome(Incoming.Joined joined, Language language) {
            return Step.nothing();
        }

        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        public Step handle(Stored due) {
            return Step.nothing();
        }

        @Override
        public Set<String> letters() {
            return Set.of();
        }

        @Override
        public Step apply(Letter letter) {
            return Step.nothing();
        }
    }

    private static final class AtOnce implements Threads {
        @Override
        public void start(Runnable work) {
            work.run();
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            // Nothing here waits for a second try.
        }
    }

    /** Takes everything. */
    private static final class Deaf implements Connector {
        private int sent;

        @Override
        public Sent create(Address to, Content content) {
            return new Sent.Accepted("sent-" + ++sent);
        }

        @Override
        public Sent update(Address to, String activityId, Content content) {
            return new Sent.Accepted(activityId);
        }

        @Override
        public Sent delete(Address to, String activityId) {
            return new Sent.Accepted(activityId);
        }

        @Override
        public Opened open(Individual whom) {
            throw new UnsupportedOperationException("no chat is opened here");
        }

        @Override
        public Roster members(Address of) {
            throw new UnsupportedOperationException("nobody asks who is there");
        }
    }
}
