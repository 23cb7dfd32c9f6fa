package dev.handrail.engagement;

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
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.ArrivalHandler;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.FindsHome;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.NoticesDeliveries;
import dev.handrail.turn.NoticesPeople;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.StartedTurn;
import dev.handrail.turn.Step;
import dev.handrail.turn.sending.LookAtMessages;
import dev.handrail.turn.sending.Threads;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/** The features of engagements, put together as the program does, over real turns and a store in memory. */
public final class EngagementInMemory implements AutoCloseable {
    public static final EngagementId ID = EngagementId.startedBy("the only one");

    private static final String VENDOR = "11111111-1111-4111-8111-111111111111";
    private static final String CUSTOMER = "22222222-2222-4222-8222-222222222222";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What takes long to read and never changes. */
    private static final AnnotationConfigApplicationContext LASTING =
            new AnnotationConfigApplicationContext(Lasting.class);

    private final AnnotationConfigApplicationContext context;
    public final SettableClock clock;
    public final DocumentStore store;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();
    private final StartedTurn turn;
    private final Map<String, String> shownById = new HashMap<>();

    /** Whether the bot learns from each turn whom it is with, as the program does: language and zone among it. */
    public boolean meets;

    /** What becomes of what is sent to a place from now on, by the place's id; without, it is shown. */
    public final Map<String, Sent> fates = new HashMap<>();

    /** What becomes of opening somebody's chat. */
    public Opened opened = new Opened.Not(new Sent.Refused("not here"));

    /** The newest card in each place. */
    private final Map<String, Content.Card> cards = new HashMap<>();

    /** Everything that was shown, as {@code create|update PLACE: texts}. */
    public final List<String> shown = new ArrayList<>();

    /** Comes between a decision and its commit, once. */
    private @Nullable Runnable between;

    /** While that happens time stands still, for somebody waits for the press. */
    private boolean atOnce;

    private int activities;

    /** Those who take part. */
    public enum Who {
        HARRIET(CUSTOMER, Side.CUSTOMER, Set.of(Role.PROJECT_MANAGER)),
        RAFAEL(CUSTOMER, Side.CUSTOMER, Set.of(Role.TECHNICAL_LEAD)),
        JONAS(VENDOR, Side.VENDOR, Set.of(Role.FASTTRACK_MANAGER)),
        PRIYA(VENDOR, Side.VENDOR, Set.of(Role.SPECIALIST));

        final String tenant;
        final Side side;
        final Set<Role> roles;

        Who(String tenant, Side side, Set<Role> roles) {
            this.tenant = tenant;
            this.side = side;
            this.roles = roles;
        }

        Person person() {
            return new Person(tenant, name().toLowerCase(Locale.ROOT));
        }

        public String id() {
            return "p" + (ordinal() + 1);
        }

        public Address chat() {
            Place place = new Place(Place.Kind.PERSONAL, tenant, "chat of " + name(), null);
            return new Address(place, place.id(), "https://smba.trafficmanager.net/", "28:bot");
        }
    }

    @ComponentScan({"dev.handrail.card", "dev.handrail.playbook.files", "dev.handrail.understanding"})
    static class Lasting {
        @Bean
        ProductTime productTime() {
            return new ProductTime(new SettableClock());
        }
    }

    /**
     * What is around an instance that shares its store with others, or shows what it shows elsewhere.
     *
     * @param instance its name, unlike every other's
     */
    public record Around(
            SettableClock clock, DocumentStore store, Connector connector, Threads threads, String instance) {}

    private static AnnotationConfigApplicationContext context(SettableClock clock, DocumentStore store) {
        var context = new AnnotationConfigApplicationContext();
        context.setParent(LASTING);
        // Whoever brings them goes on with them after this instance's end.
        context.getBeanFactory().registerSingleton("clock", clock);
        context.getBeanFactory().registerSingleton("store", store);
        context.register(Surroundings.class);
        context.refresh();
        return context;
    }

    @ComponentScan(
            basePackages = {"dev.handrail.engagement", "dev.handrail.checkpoint"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*DeskBeans", "dev\\.handrail\\.engagement\\.data\\..*", ".*\\$.*", ".*Tests"}))
    static class Surroundings {
        @Bean
        SystemTime systemTime(SettableClock clock) {
            return clock.time();
        }

        @Bean
        ProductTime productTime(SettableClock clock) {
            return new ProductTime(clock);
        }

        @Bean
        Deliveries deliveries(DocumentStore store, ProductTime productTime, SystemTime systemTime) {
            return new Deliveries(store, new LookAtMessages(productTime, systemTime));
        }

        @Bean
        DeskMembers deskMembers() {
            return person -> person.tenantId().equals(VENDOR);
        }

        @Bean
        VendorTenants vendorTenants() {
            return VENDOR::equals;
        }
    }

    public EngagementInMemory() {
        clock = new SettableClock();
        store = new CountingStore(clock);
        context = context(clock, store);
        turn = turn(new Around(clock, store, new Remember(), new Now(), "the only instance"), false);
    }

    /** One of several instances. */
    public EngagementInMemory(Around around) {
        clock = around.clock();
        store = around.store();
        context = context(clock, store);
        turn = turn(around, true);
    }

    private StartedTurn turn(Around around, boolean shared) {
        StartedTurn started = new StartedTurn(
                new StartedTurn.Surroundings(
                        store, around.connector(), clock, around.threads(), () -> 0.5, around.instance(), shared),
                new StartedTurn.Features(
                        new AllSpeech(),
                        new AllPresses(),
                        new NoWelcome(),
                        new AllDue(),
                        new AllLetters(),
                        home(),
                        List.of(this::met),
                        List.copyOf(
                                context.getBeansOfType(NoticesDeliveries.class).values())));
        started.enter();
        return started;
    }

    /** One round of the due loop. */
    public void goRound() {
        turn.goRound();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Whom the bot meets is told by {@link #know} unless a test wants it otherwise; of calls it always hears. */
    private List<Letter> met(Incoming incoming) {
        return meets || incoming instanceof Incoming.MeetingBegan || incoming instanceof Incoming.MeetingEnded
                ? context.getBeansOfType(NoticesPeople.class).values().stream()
                        .flatMap(each -> each.met(incoming).stream())
                        .toList()
                : List.of();
    }
    /** What waits for its time, such as a message for the pace that platforms allow. */
    private record Later(Instant at, Runnable work) {}

    private FindsHome home() {
        return context.getBean(FindsHome.class);
    }

    private final class Now implements Threads {
        @Override
        public void start(Runnable work) {
            waiting.add(work);
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            later.add(new Later(clock.instant().plus(wait), work));
        }
    }

    private final class Remember implements Connector {
        @Override
        public Sent create(Address to, Content content) {
            Sent fate = fates.get(to.place().id());
            if (fate != null) {
                shown.add("refused " + to.place().id() + ": " + words(content));
                return fate;
            }
            String id = "activity-" + ++activities;
            shownById.put(id, to.place().id());
            shown.add("create " + to.place().id() + ": " + words(content));
            keep(to.place().id(), content);
            return new Sent.Accepted(id);
        }

        @Override
        public Sent update(Address to, String activityId, Content content) {
            Sent fate = fates.get(to.place().id());
            if (fate != null) {
                return fate;
            }
            shown.add("update " + to.place().id() + ": " + words(content));
            keep(to.place().id(), content);
            return new Sent.Accepted(activityId);
        }

        @Override
        public Sent delete(Address to, String activityId) {
            shown.add("delete " + to.place().id());
            return new Sent.Accepted(activityId);
        }

        @Override
        public Opened open(Individual whom) {
            return opened;
        }

        @Override
        public Roster members(Address of) {
            return new Roster.Of(List.of());
        }
    }

    private final class AllSpeech implements SpeechHandler {
        @Override
        public Set<Intent> intents() {
            return EnumSet.allOf(Intent.class);
        }

        @Override
        public Step answer(Origin origin, Interpretation said) {
            return context.getBeansOfType(SpeechHandler.class).values().stream()
                    .filter(each -> each.intents().contains(said.intent()))
                    .findFirst()
                    .map(each -> each.answer(origin, said))
                    .orElseGet(Step::nothing);
        }
    }

    private final class AllPresses implements PressHandler {
        @Override
        public Set<String> verbs() {
            return all().flatMap(each -> each.verbs().stream()).collect(Collectors.toSet());
        }

        private java.util.stream.Stream<PressHandler> all() {
            return context.getBeansOfType(PressHandler.class).values().stream();
        }

        @Override
        public boolean isRepeatable(Incoming.Pressed pressed) {
            return all().filter(each -> each.verbs().contains(pressed.verb()))
                    .anyMatch(each -> each.isRepeatable(pressed));
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            PressHandler handler = all().filter(each -> each.verbs().contains(pressed.verb()))
                    .findFirst()
                    .orElseThrow();
            Step step = handler.press(pressed, language);
            Runnable meanwhile = between;
            between = null;
            if (meanwhile != null) {
                atOnce = true;
                meanwhile.run();
                atOnce = false;
            }
            return step;
        }
    }

    private final class AllDue implements DueHandler {
        private Collection<DueHandler> all() {
            return context.getBeansOfType(DueHandler.class).values();
        }

        @Override
        public Set<String> kinds() {
            return all().stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toSet());
        }

        @Override
        public Step handle(Stored due) {
            return all().stream()
                    .filter(each -> each.kinds().contains(due.document().kind()))
                    .findFirst()
                    .orElseThrow()
                    .handle(due);
        }
    }

    private final class AllLetters implements LetterHandler {
        private Collection<LetterHandler> all() {
            return context.getBeansOfType(LetterHandler.class).values();
        }

        @Override
        public Set<String> letters() {
            return all().stream().flatMap(each -> each.letters().stream()).collect(Collectors.toSet());
        }

        @Override
        public Step apply(Letter letter) {
            return all().stream()
                    .filter(each -> each.letters().contains(letter.kind()))
                    .findFirst()
                    .orElseThrow()
                    .apply(letter);
        }
    }

    private static final class NoWelcome implements ArrivalHandler {
        @Override
        public Step welcome(Incoming.Joined joined, Language language) {
            return Step.nothing();
        }
    }

    /** Begins the engagement, with everybody in it and in reach. */
    public void begin(List<String> playbooks, ZoneId zone, Dates dates, Who... people) {
        begin(ID, "Brasswick", playbooks, zone, dates, people);
        for (Who each : people) {
            put(new Document(
                    Membership.partition(each.person()),
                    Acquaintance.KIND,
                    Acquaintance.KIND,
                    EngagementDocuments.json(new Acquaintance(each.chat(), "en", null)),
                    null,
                    null));
        }
    }

    /** Begins another one beside it, with everybody in it. */
    public void begin(EngagementId id, String name, List<String> playbooks, ZoneId zone, Dates dates, Who... people) {
        Engagement engagement = new Engagement(
                id,
                1,
                Standing.RUNNING,
                name,
                new Customer(CUSTOMER, "Brasswick Foods", ""),
                new InScope(playbooks, List.of()),
                List.of("en"),
                zone,
                dates,
                new Goals("", "", "", 0),
                new Progress(List.of(new PhaseRun(first(playbooks), clock.instant(), null, null, null)), List.of()),
                List.of(),
                "ABCD-EFGH",
                Who.JONAS.person(),
                clock.instant(),
                null,
                null);
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(EngagementDocuments.of(engagement)));
        writes.add(new Write.Create(EngagementDocuments.of(id, people(people))));
        followers().forEach(follower -> writes.addAll(follower.follow(null, engagement)));
        store.commit(id.partition(), writes);
        for (Who each : people) {
            put(new Document(
                    Membership.partition(each.person()),
                    Membership.documentId(id),
                    Membership.KIND,
                    EngagementDocuments.json(
                            new Membership(id, name, "Brasswick Foods", Standing.RUNNING, each.side, each.roles)),
                    null,
                    null));
        }
    }

    private String first(List<String> playbooks) {
        return context.getBean(PhasePlan.class)
                .phases(new InScope(playbooks, List.of()))
                .getFirst()
                .id();
    }

    private People people(Who... those) {
        List<Participant> all = new ArrayList<>();
        for (Who each : those) {
            all.add(new Participant(
                    each.id(),
                    List.of(each.person()),
                    each.name(),
                    each.side,
                    each.roles,
                    Set.of(),
                    clock.instant(),
                    null));
        }
        return new People(1, all);
    }

    private Collection<FollowsEngagement> followers() {
        return context.getBeansOfType(FollowsEngagement.class).values();
    }

    public Engagement engagement() {
        return loaded().engagement();
    }

    private Loaded loaded() {
        return context.getBean(LoadEngagement.class).load(ID).orElseThrow();
    }

    /** Somebody else's change of the engagement, with what follows from it. */
    public void change(UnaryOperator<Engagement> change) {
        Loaded loaded = loaded();
        Engagement after = change.apply(loaded.engagement());
        store.commit(ID.partition(), Follow.writes(loaded, after, List.of(), List.copyOf(followers())));
    }

    /** Puts these in the place of the phase's tasks. */
    public void tasks(String phase, Task... tasks) {
        tasks(ID, phase, tasks);
    }

    public void tasks(EngagementId id, String phase, Task... tasks) {
        Document document = EngagementDocuments.document(
                id, TaskList.KIND + "/" + phase, TaskList.KIND, new TaskList(phase, List.of(tasks)));
        put(document);
    }

    public Task task(int number, String phase, boolean blocking, Task.State state, @Nullable LocalDate due) {
        return new Task(
                number,
                phase,
                null,
                "Task " + number,
                Side.CUSTOMER,
                Who.RAFAEL.id(),
                due,
                state,
                blocking,
                false,
                List.of(),
                clock.instant());
    }

    /** Has this happen after the next press was decided, before it is committed. */
    public void meanwhile(Runnable change) {
        between = change;
    }

    /** What is known of somebody from now on, as from talking with them; without a chat, nobody reaches them. */
    public void know(Who who, boolean reachable, String language, @Nullable ZoneId zone) {
        Document known = new Document(
                Membership.partition(who.person()),
                Acquaintance.KIND,
                Acquaintance.KIND,
                EngagementDocuments.json(new Acquaintance(reachable ? who.chat() : null, language, zone)),
                null,
                null);
        put(known);
    }

    /** Puts a document there, whatever was there before. */
    public void put(Document document) {
        store.commit(
                document.partition(), List.of(Write.put(document, store.read(document.partition(), document.id()))));
    }

    /** What the store has been asked. */
    public CountingStore counted() {
        return (CountingStore) store;
    }

    /** By which person somebody is known. */
    public Person person(Who who) {
        return who.person();
    }

    /** Everything shown to somebody in person. */
    public List<String> shownTo(Who who) {
        return shown.stream()
                .filter(line -> line.contains(" chat of " + who.name() + ":"))
                .toList();
    }

    /** What is said in reply, in words. */
    public String say(Who who, String text) {
        return say(who, who.chat(), text);
    }

    /** The same in a place. */
    public String say(Who who, Address where, String text) {
        int before = shown.size();
        turn.hear(new Incoming.Said(origin(who, where), text));
        settle();
        return String.join("\n", shown.subList(before, shown.size()));
    }

    /** What is shown at once, in words. */
    public String press(Who who, String verb, Map<String, ?> data) {
        return pressed(origin(who), verb, data);
    }

    private String pressed(Origin origin, String verb, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("engagement", ID.value());
        Outcome outcome = turn.hear(new Incoming.Pressed(origin, verb, all, null, Manner.SUBMIT_DIALOG));
        if (outcome instanceof Outcome.ShowCard(Content.Card card)) {
            keep(origin.address().place().id(), card);
        }
        settle();
        return switch (outcome) {
            case Outcome.ShowCard(Content.Card card) -> words(card);
            case Outcome.ShowDialog(String title, Content.Card card) -> title + " | " + words(card);
            case Outcome.ShowText(String text) -> text;
            case Outcome.Accepted _ -> "";
            case Outcome.TryLater(String reason) -> "try later: " + reason;
        };
    }

    /** What is said in reply in a place of several, in words. */
    public String sayIn(Address place, Who who, String text) {
        int before = shown.size();
        turn.hear(new Incoming.Said(origin(who, place), text));
        settle();
        return String.join("\n", shown.subList(before, shown.size()));
    }

    /** What is shown at once at a button in a place of several, in words. */
    public String pressIn(Address place, Who who, String verb, Map<String, ?> data) {
        return pressed(origin(who, place), verb, data);
    }

    /** What the platform tells by itself: the place, who is said to have caused it, and a new id. */
    public void hear(Address place, Who who, Function<Origin, Incoming> what) {
        turn.hear(what.apply(origin(who, place)));
        settle();
    }

    /** The same once more, as it was. */
    public void hear(Incoming incoming) {
        turn.hear(incoming);
        settle();
    }

    /** A group chat of the customer's, as something that is said there comes from. */
    public static Address groupChat(String name) {
        Place place = new Place(Place.Kind.GROUP_CHAT, CUSTOMER, name, null);
        return new Address(place, name, "https://smba.trafficmanager.net/", "28:bot");
    }

    /** The app comes to somebody, or goes. */
    public void install(Who who, boolean installed) {
        Origin origin = origin(who);
        turn.hear(installed ? new Incoming.Joined(origin, List.of(), true) : new Incoming.Left(origin));
        settle();
    }

    /** The bot is added to a place by somebody. */
    public void add(Who who, Address place) {
        turn.hear(new Incoming.Joined(origin(who, place), List.of(), true));
        settle();
    }

    private void keep(String place, Content content) {
        if (content instanceof Content.Card card) {
            cards.put(place, card);
        }
    }

    /** What the buttons of the newest card in somebody's chat carry that have this verb. */
    public List<Map<String, Object>> buttons(Who who, String verb) {
        Content.Card card = cards.get(who.chat().place().id());
        return JSON.valueToTree(card == null ? Map.of() : card.card()).findParents("verb").stream()
                .filter(each -> each.path("verb").asString().equals(verb))
                .filter(each -> each.has("data") || each.has("msteams"))
                .map(each -> JSON.<Map<String, Object>>convertValue(
                        each.has("data") ? each.path("data") : each,
                        new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}))
                .toList();
    }

    /** What the first of them carries. */
    public Map<String, Object> carried(Who who, String verb) {
        return buttons(who, verb).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + verb + " for " + who));
    }

    /** The bot met somebody: what is known of them follows, as from talking with them. */
    public void meet(Who who, boolean reachable, String language, @Nullable ZoneId zone) {
        Acquaintance acquaintance = new Acquaintance(reachable ? who.chat() : null, language, zone);
        deliver(new Letter(
                Membership.partition(who.person()),
                "met",
                Acquaintance.TOPIC,
                clock.millis(),
                EngagementDocuments.json(Map.of("person", who.person(), "acquaintance", acquaintance))));
    }

    /** Has a letter arrive, with all that follows from it. */
    public void deliver(Letter letter) {
        Document.Due due = new Document.Due(Document.Due.shardOf("elsewhere"), clock.instant());
        String id = "letter/" + ++activities;
        put(new Document("elsewhere", id, "letter", EngagementDocuments.json(letter), due, null));
        settle();
    }

    private Origin origin(Who who) {
        return origin(who, who.chat());
    }

    private Origin origin(Who who, Address place) {
        // Nobody says two things at once, and platforms let nobody be told many.
        clock.advance(atOnce ? Duration.ZERO : Duration.ofSeconds(2));
        String id = "incoming-" + ++activities;
        return new Origin(
                who.tenant + "|" + id,
                id,
                clock.instant(),
                place,
                new Account("29:" + who.name(), who.person(), who.name()),
                Locale.ENGLISH,
                null);
    }

    /** Sees to everything that is due by now. */
    public void settle() {
        if (atOnce) {
            return;
        }
        for (int round = 0; round < 12; round++) {
            turn.goRound();
            List<Later> now = later.stream()
                    .filter(each -> !each.at().isAfter(clock.instant()))
                    .toList();
            later.removeAll(now);
            now.forEach(each -> waiting.add(each.work()));
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            clock.advance(Duration.ofMillis(500));
        }
    }

    /** Goes on in hours, seeing to what is due in each. */
    public void passTo(Instant target) {
        while (clock.instant().isBefore(target)) {
            Duration left = Duration.between(clock.instant(), target);
            clock.advance(left.compareTo(Duration.ofHours(1)) < 0 ? left : Duration.ofHours(1));
            settle();
        }
    }

    /** Goes on through every instant at which something is due, seeing to it there. */
    public void passThrough(Instant target) {
        Set<Integer> all =
                java.util.stream.IntStream.range(0, Document.Due.SHARDS).boxed().collect(Collectors.toSet());
        while (clock.instant().isBefore(target)) {
            Instant next = store.findDue(all, target, 1).stream()
                    .map(stored -> java.util.Objects.requireNonNull(
                                    stored.document().due())
                            .at())
                    .findFirst()
                    .orElse(target);
            Duration wait = Duration.between(clock.instant(), next);
            clock.advance(wait.isNegative() ? Duration.ZERO : wait);
            settle();
        }
    }

    /** Is down until then, and sees to what is due only there. */
    public void sleepTo(Instant target) {
        clock.advance(Duration.between(clock.instant(), target));
        settle();
    }

    /** The history's names, oldest first. */
    public List<String> history() {
        return store.query(ID.partition(), "history", null, 1000).documents().stream()
                .map(stored ->
                        JSON.readTree(stored.document().body()).path("what").asString())
                .toList();
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Text(String text) -> text;
            case Content.Card card ->
                JSON.valueToTree(card.card()).findValues("text").stream()
                                .map(tools.jackson.databind.JsonNode::asString)
                                .collect(Collectors.joining(" | "))
                        + " | "
                        + JSON.valueToTree(card.card()).findValues("value").stream()
                                .map(tools.jackson.databind.JsonNode::asString)
                                .collect(Collectors.joining(" | "))
                        + " ["
                        + JSON.valueToTree(card.card()).findValues("verb").stream()
                                .map(tools.jackson.databind.JsonNode::asString)
                                .distinct()
                                .collect(Collectors.joining(" "))
                        + "]";
            case Content.FileOffer _, Content.File _ -> "a file";
        };
    }

    /** One of the features' own parts. */
    public <T> T context(Class<T> part) {
        return context.getBean(part);
    }

    /** All of the features' parts of a kind. */
    public <T> Collection<T> all(Class<T> parts) {
        return context.getBeansOfType(parts).values();
    }

    /** What the store has under an id in the engagement. */
    public Optional<Stored> read(String id) {
        return store.read(ID.partition(), id);
    }
}
