package dev.handrail.engagement;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.playground.Stage;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.World;
import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.ProductTime;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program with two engagements, which are full of words that are nowhere else: where one of those is seen,
 * something of the engagement was told.
 */
public final class Planted implements AutoCloseable {
    /** Words of the first engagement: its name, customer, goals, tasks, notes, disputes. */
    public static final List<String> WORDS = List.of(
            "Quillmarsh",
            "Ostervane",
            "zanthoria",
            "brellowick",
            "nkembaparo",
            "frobnicledger",
            "murklenote",
            "glimmerreason");

    /** Words of the second, in which Harriet has no part. */
    public static final List<String> OTHER_WORDS = List.of("Whimbrelton", "Drostanage", "yarrowfeld", "sprocklemonger");

    public static final String DUTY = "microsoft-365/mfa-configure";

    private static final String FIRST_FORM = "a".repeat(24);
    private static final String SECOND_FORM = "b".repeat(24);
    private static final JsonMapper JSON = JsonMapper.shared();

    public final Stage stage;
    public final DocumentStore store;
    public final EngagementId first;
    public final EngagementId second;
    private int activities;

    private Planted(Stage stage, EngagementId first, EngagementId second) {
        this.stage = stage;
        this.first = first;
        this.second = second;
        store = bean(DocumentStore.class);
    }

    public static Planted grow(String... settings) {
        Stage stage = Stage.open(settings);
        Planted planted = new Planted(stage, id(stage, FIRST_FORM), id(stage, SECOND_FORM));
        planted.grow();
        return planted;
    }

    /** The same on what was kept. */
    public static Planted again(String... settings) {
        Stage stage = Stage.open(settings);
        return new Planted(stage, id(stage, FIRST_FORM), id(stage, SECOND_FORM));
    }

    private void grow() {
        stage.install("tobias", true);
        start(FIRST_FORM, WORDS);
        start(SECOND_FORM, OTHER_WORDS);
        settle();
        people(
                first,
                List.of(
                        part("jonas", Side.VENDOR, Role.FASTTRACK_MANAGER),
                        part("harriet", Side.CUSTOMER, Role.PROJECT_MANAGER),
                        part("rafael", Side.CUSTOMER, Role.TECHNICAL_LEAD),
                        part("priya", Side.VENDOR, Role.SPECIALIST),
                        part("camille", Side.CUSTOMER),
                        part("etienne", Side.PARTNER, Role.PARTNER).removed(now()),
                        asking("noor")));
        people(
                second,
                List.of(
                        part("jonas", Side.VENDOR, Role.FASTTRACK_MANAGER),
                        part("beatriz", Side.CUSTOMER, Role.PROJECT_MANAGER)));
        said(say("harriet", channel(), "link this channel to Quillmarsh"));
        fill(first, "harriet", "rafael", WORDS.subList(5, 8));
        fill(
                second,
                "beatriz",
                "jonas",
                List.of("sprocklemonger task", "sprocklemonger note", "sprocklemonger reason"));
        settle();
    }

    public <T> T bean(Class<T> type) {
        return stage.playground().bean(type);
    }

    private Instant now() {
        return bean(ProductTime.class).instant();
    }

    private static EngagementId id(Stage stage, String form) {
        Person jonas = Objects.requireNonNull(stage.playground()
                .world()
                .persona("jonas")
                .orElseThrow()
                .accounts()
                .getFirst()
                .person());
        return EngagementId.startedBy(jonas.tenantId() + "/" + jonas.objectId() + "/" + form);
    }

    private void start(String form, List<String> words) {
        Map<String, Object> data = new HashMap<>();
        data.put("form", form);
        data.put("customer", words.get(1));
        data.put("tenant", persona("harriet").homeTenant());
        data.put("domain", words.get(1).toLowerCase(Locale.ROOT) + ".example");
        data.put("name", words.get(0));
        data.put("playbooks", "microsoft-365");
        data.put("languages", "en");
        data.put("zone", "Europe/Paris");
        data.put("objective", words.get(2));
        data.put("reason", words.get(3));
        data.put("owners", words.get(words.size() > 4 ? 4 : 3));
        said(press("jonas", chat("jonas"), "engagement.start", data, Manner.SUBMIT_DIALOG));
    }

    private void fill(EngagementId engagement, String manager, String other, List<String> words) {
        said(press(
                manager,
                chat(manager),
                "task.create",
                Map.of(
                        "engagement", engagement.value(),
                        "title", words.get(0),
                        "phase", loaded(engagement).engagement().progress().phase(),
                        "side", "CUSTOMER",
                        "owner", "p2"),
                Manner.SUBMIT_DIALOG));
        int task = 1 + lastTask(engagement);
        said(press(
                manager,
                chat(manager),
                "task.save",
                Map.of(
                        "engagement",
                        engagement.value(),
                        "task",
                        task,
                        "state",
                        "OPEN",
                        "note",
                        words.get(1),
                        "owner",
                        "p2"),
                Manner.SUBMIT_DIALOG));
        said(press(
                other,
                chat(other),
                "dispute.raise",
                Map.of("engagement", engagement.value(), "entry", DUTY, "reason", words.get(2)),
                Manner.SUBMIT_DIALOG));
    }

    private int lastTask(EngagementId engagement) {
        return store.query(engagement.partition(), "tasks", null, 100).documents().stream()
                        .flatMap(stored -> JSON.readTree(stored.document().body())
                                .path("tasks")
                                .valueStream())
                        .mapToInt(task -> task.path("number").asInt())
                        .max()
                        .orElse(0)
                - 1;
    }

    /** What was done for the scene must have been done. */
    private static void said(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new AssertionError("not done: " + outcome);
        }
    }

    public Participant part(String persona, Side side, Role... roles) {
        Persona who = persona(persona);
        return new Participant(
                "",
                who.accounts().stream().map(Account::person).toList(),
                who.name(),
                side,
                Set.of(roles),
                Set.of(),
                now(),
                null);
    }

    /** Somebody of neither company who had the code, and whom nobody has let in yet. */
    private Participant asking(String persona) {
        return part(persona, Side.PARTNER)
                .removed(Participant.NEVER)
                .withRoles(Set.of(), Set.of(Role.MEMBER, Role.PARTNER));
    }

    /** These take part from now on, as p1 and so on; those who do no more have left it on their lists. */
    public void people(EngagementId engagement, List<Participant> parts) {
        Loaded loaded = loaded(engagement);
        List<Participant> all = new ArrayList<>();
        for (Participant part : parts) {
            all.add(new Participant(
                    "p" + (all.size() + 1),
                    part.accounts(),
                    part.name(),
                    part.side(),
                    part.roles(),
                    part.asked(),
                    part.joinedAt(),
                    part.removedAt()));
        }
        commit(loaded.write(new People(loaded.people().revision() + 1, all)));
        for (Participant part : all) {
            part.accounts().forEach(account -> membership(loaded.engagement(), part, account));
        }
    }

    private void membership(Engagement engagement, Participant part, Person account) {
        String partition = Membership.partition(account);
        String id = Membership.documentId(engagement.id());
        Document document = part.isActive()
                ? new Document(
                        partition,
                        id,
                        Membership.KIND,
                        EngagementDocuments.json(new Membership(
                                engagement.id(),
                                engagement.name(),
                                engagement.customer().name(),
                                engagement.standing(),
                                part.side(),
                                part.roles())),
                        null,
                        null)
                : new Document(
                        partition,
                        id,
                        Membership.PAST,
                        EngagementDocuments.json(new FindEngagement.Named(engagement.id())),
                        null,
                        null);
        commit(Write.put(document, store.read(partition, id)));
    }

    public void commit(Write write) {
        if (!(store.commit(write.partition(), List.of(write)) instanceof CommitResult.Committed)) {
            throw new AssertionError("a conflict at " + write.id());
        }
    }

    public Loaded loaded(EngagementId engagement) {
        return bean(LoadEngagement.class).load(engagement).orElseThrow(() -> new AssertionError("no engagement"));
    }

    public Persona persona(String id) {
        return bean(World.class).persona(id).orElseThrow();
    }

    /** By the account that the persona chats from. */
    public Person person(String id) {
        Person person = persona(id).accounts().getFirst().person();
        if (person == null) {
            throw new AssertionError(id + " is nobody");
        }
        return person;
    }

    public Conversation chat(String persona) {
        return bean(World.class).personalChat(persona(persona));
    }

    /** Where the first engagement is at home. */
    public Conversation channel() {
        return conversation(Conversation::isChannel);
    }

    /** Where nothing is at home. */
    public Conversation groupChat() {
        return conversation(each -> each.kind() == Place.Kind.GROUP_CHAT);
    }

    private Conversation conversation(Predicate<Conversation> wanted) {
        return bean(World.class).conversations().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    public Origin origin(String who, Conversation where) {
        Persona persona = persona(who);
        Account sender =
                persona.accountIn(where.tenantId()).orElse(persona.accounts().getFirst());
        Place place = new Place(
                where.kind(),
                where.tenantId(),
                where.id(),
                where.team() == null ? null : where.team().id());
        Address address = new Address(
                place,
                where.id(),
                "http://127.0.0.1:" + stage.playground().port() + "/playground/connector/",
                "28:" + bean(BotIdentity.class).appId());
        String id = "planted-" + ++activities;
        return new Origin(
                where.tenantId() + "|" + where.id() + "|" + id,
                id,
                now(),
                address,
                sender,
                persona.locale(),
                persona.zone());
    }

    public Outcome press(String who, Conversation where, String verb, Map<String, ?> data, Manner manner) {
        return hear(new Incoming.Pressed(origin(who, where), verb, new HashMap<>(data), null, manner));
    }

    public Outcome say(String who, Conversation where, String text) {
        return hear(new Incoming.Said(origin(who, where), text));
    }

    public Outcome hear(Incoming incoming) {
        return bean(Listener.class).hear(incoming);
    }

    /** How often turns of that kind have asked the store so far. */
    public double asked(Class<? extends Incoming> kind) {
        return bean(MeterRegistry.class)
                .find("handrail.turn.requests")
                .tag("kind", kind.getSimpleName())
                .summaries()
                .stream()
                .mapToDouble(DistributionSummary::totalAmount)
                .sum();
    }

    /** Letters arrive, messages leave. */
    public void settle() {
        for (int round = 0; round < 3; round++) {
            stage.advance("PT2S");
        }
    }

    public List<Document> everything() {
        List<Document> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.all(after, 500);
            page.documents().stream().map(Stored::document).forEach(all::add);
            after = page.next();
        } while (after != null);
        return all;
    }

    /** What an engagement's partition holds, by id. */
    public Map<String, String> bodies(EngagementId engagement) {
        Map<String, String> bodies = new TreeMap<>();
        everything().stream()
                .filter(document -> document.partition().equals(engagement.partition()))
                .forEach(document -> bodies.put(document.id(), document.kind() + " " + document.body()));
        return bodies;
    }

    /** Which of these words are in a text. */
    public static List<String> in(String text, Stream<String> words) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.filter(word -> small.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Everything that a persona sees of a conversation. */
    public String feed(String as, Conversation where) {
        return stage.playground().activities(as, where.id(), "").body().toString();
    }

    @Override
    public void close() {
        stage.close();
    }
}
