package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.card.Cards;
import dev.handrail.card.CardsInTests;
import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.files.ProductPlaybooks;
import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.turn.sending.LookAtMessages;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engagement whose people are all there, and the features of engagements and answers over a store in memory: what
 * somebody presses or says is decided and committed, and nothing is sent.
 */
public final class Brasswick implements AutoCloseable {
    public static final EngagementId ID = new EngagementId("0123456789abcdef01234567");
    public static final Place CHANNEL = new Place(Place.Kind.CHANNEL, "customer", "channel", "team");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final CountingStore store = new CountingStore(SettableClock.atPresent());
    public final SettableClock clock = SettableClock.atPresent();
    private int turns;

    @ComponentScan(
            lazyInit = true,
            basePackages = {"dev.handrail.engagement", "dev.handrail.answer"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Tests.*", ".*engagement.data.*", ".*DeskBeans", ".*AnswersEndpoint"}))
    static class Features {
        @Bean
        Playbooks playbooks() {
            return ProductPlaybooks.load();
        }

        @Bean
        Understanding understanding() {
            return new Understanding();
        }

        @Bean
        Cards cards() {
            return CardsInTests.read();
        }

        @Bean
        Deliveries deliveries(DocumentStore store, ProductTime productTime, SystemTime systemTime) {
            return new Deliveries(store, new LookAtMessages(productTime, systemTime));
        }

        @Bean
        DeskMembers deskMembers() {
            return person -> person.tenantId().equals("vendor");
        }

        @Bean
        VendorTenants vendorTenants() {
            return "vendor"::equals;
        }
    }

    public Brasswick() {
        context.registerBean(DocumentStore.class, () -> store);
        context.registerBean(ProductTime.class, () -> new ProductTime(clock));
        context.registerBean("systemTime", dev.handrail.time.SystemTime.class, () -> clock.time());
        context.register(Features.class);
        context.refresh();
    }

    @Override
    public void close() {
        context.close();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything anew: in that phase, with these playbooks and services. */
    public void begin(String phase, List<String> playbooks, List<String> services) {
        store.forget();
        clock.advance(java.time.Duration.ofMinutes(1));
        Engagement engagement = new Engagement(
                ID,
                1,
                Standing.RUNNING,
                "Brasswick rollout",
                new Customer("customer", "Brasswick Foods", ""),
                new InScope(playbooks, services),
                List.of("en"),
                ZoneOffset.UTC,
                new Dates(null, null, null, null),
                new Goals("", "", "", 0),
                new Progress(List.of(new PhaseRun(phase, START, null, null, null)), List.of()),
                List.of(new LinkedPlace(new Address(CHANNEL, "channel", "https://chat.example/", "28:bot"), START)),
                "ABCD-EFGH",
                new Person("vendor", "jonas"),
                START,
                null,
                null);
        write(EngagementDocuments.of(engagement));
        write(EngagementDocuments.of(ID, people()));
        write(new Document(
                CHANNEL.partition(),
                FindEngagement.LINK,
                FindEngagement.LINK,
                EngagementDocuments.json(new FindEngagement.Named(ID)),
                null,
                null));
        people().all().forEach(person -> meet(person.id(), "en"));
    }

    private static People people() {
        return new People(
                1,
                List.of(
                        one("jonas", "Jonas Lindqvist", Side.VENDOR, Role.FASTTRACK_MANAGER),
                        one("harriet", "Harriet Cole", Side.CUSTOMER, Role.PROJECT_MANAGER),
                        one("camille", "Camille Verrier", Side.CUSTOMER, Role.TECHNICAL_LEAD),
                        one("rafael", "Rafael Monteiro", Side.CUSTOMER, Role.TECHNICAL_RESOURCE),
                        one("priya", "Priya Raman", Side.VENDOR, Role.SPECIALIST),
                        one("noor", "Noor Haddad", Side.PARTNER, Role.PARTNER),
                        one("tobias", "Tobias Grant", Side.CUSTOMER, Role.STAKEHOLDER)));
    }

    private static Participant one(String id, String name, Side side, Role role) {
        return new Participant(id, List.of(person(id, side)), name, side, Set.of(role), Set.of(), START, null);
    }

    private static Person person(String id, Side side) {
        return new Person(side == Side.VENDOR ? "vendor" : side == Side.PARTNER ? "partner" : "customer", id);
    }

    /** What the features keep beside an engagement that begins. */
    public void makeTasks() {
        Engagement engagement = loaded().engagement();
        List<Write> writes = context.getBeansOfType(FollowsEngagement.class).values().stream()
                .flatMap(feature -> feature.follow(null, engagement).stream())
                .toList();
        assertThat(commit(writes)).isTrue();
    }

    public Loaded loaded() {
        return get(LoadEngagement.class).load(ID).orElseThrow();
    }

    public void remove(String id) {
        commit(List.of(loaded().write(loaded().people().changing(id, who -> who.removed(clock.instant())))));
    }

    /** Somebody who reads that language has the app from now on. */
    public void meet(String id, String language) {
        Person person = account(id);
        Document known = new Document(
                Membership.partition(person),
                Acquaintance.KIND,
                Acquaintance.KIND,
                EngagementDocuments.json(new Acquaintance(address(chat(id)), language, null)),
                null,
                null);
        commit(known.partition(), List.of(Write.put(known, store.read(known.partition(), known.id()))));
    }

    /** Nobody knows the person's chat any more. */
    public void uninstall(String id) {
        String partition = Membership.partition(account(id));
        commit(
                partition,
                List.of(new Write.Delete(
                        partition,
                        Acquaintance.KIND,
                        store.read(partition, Acquaintance.KIND).orElseThrow().version())));
    }

    /** In the own chat the person has chosen the engagement. */
    public void choose(String id) {
        write(new Document(
                chat(id).partition(),
                FindEngagement.CHOICE,
                FindEngagement.CHOICE,
                EngagementDocuments.json(new FindEngagement.Named(ID)),
                null,
                null));
    }

    public static Place chat(String id) {
        return new Place(Place.Kind.PERSONAL, "customer", "chat-" + id, null);
    }

    private static Address address(Place place) {
        return new Address(place, place.id(), "https://chat.example/", "28:bot");
    }

    private static Person account(String id) {
        return people().participant(id).map(one -> one.accounts().getFirst()).orElse(new Person("customer", id));
    }

    public Origin origin(String id, Place place, String language) {
        String turn = "turn-" + ++turns;
        return new Origin(
                turn,
                turn,
                clock.instant(),
                address(place),
                new Account("29:" + id, account(id), id),
                Locale.of(language),
                null);
    }

    /** Decides what becomes of a press, and commits nothing. */
    public Step decide(String who, Place place, String verb, Object... data) {
        Map<String, Object> carried = new HashMap<>();
        carried.put("engagement", ID.value());
        for (int i = 0; i < data.length; i += 2) {
            carried.put((String) data[i], data[i + 1]);
        }
        Incoming.Pressed pressed =
                new Incoming.Pressed(origin(who, place, "en"), verb, carried, "card", Incoming.Pressed.Manner.BUTTON);
        return context.getBeansOfType(PressHandler.class).values().stream()
                .filter(handler -> handler.verbs().contains(verb))
                .findFirst()
                .orElseThrow()
                .press(pressed, dev.handrail.understanding.Language.ENGLISH);
    }

    public Step press(String who, Place place, String verb, Object... data) {
        Step step = decide(who, place, verb, data);
        assertThat(commit(step.changes())).isTrue();
        return step;
    }

    public Step press(String who, String verb, Object... data) {
        return press(who, chat(who), verb, data);
    }

    public Step say(String who, Place place, String language, String text) {
        Interpretation said =
                get(Understanding.class).interpret(text, Locale.of(language)).orElseThrow();
        return context.getBeansOfType(SpeechHandler.class).values().stream()
                .filter(handler -> handler.intents().contains(said.intent()))
                .findFirst()
                .orElseThrow()
                .answer(origin(who, place, language), said);
    }

    /** What can be read on the reply. */
    public String ask(String who, Place place, String language, String text) {
        return words(say(who, place, language, text).replies().getFirst());
    }

    public boolean commit(List<Write> writes) {
        return writes.isEmpty() || commit(ID.partition(), writes);
    }

    private boolean commit(String partition, List<Write> writes) {
        return store.commit(partition, writes) instanceof CommitResult.Committed;
    }

    private void write(Document document) {
        assertThat(commit(document.partition(), List.of(new Write.Create(document))))
                .isTrue();
    }

    /** What a message to somebody in person shows; absent where there is none. */
    public static @Nullable String toldTo(String id, Step step) {
        return step.messages().stream()
                .filter(message ->
                        message.to() instanceof Address to && to.place().equals(chat(id)))
                .map(Outgoing::content)
                .map(content -> content == null ? "taken away" : words(content))
                .findFirst()
                .orElse(null);
    }

    public static String outcome(Step step) {
        return switch (step.outcome()) {
            case Outcome.ShowCard(Content.Card card) -> words(card);
            case Outcome.ShowDialog(String _, Content.Card card) -> words(card);
            case Outcome.ShowText(String text) -> text;
            case Outcome.Accepted _, Outcome.TryLater _ -> "";
        };
    }

    public static String words(@Nullable Content content) {
        if (!(content instanceof Content.Card card)) {
            return content instanceof Content.Text(String text) ? text : "";
        }
        var json = JsonMapper.shared().valueToTree(card.card());
        List<String> words = new ArrayList<>();
        Stream.of("text", "value", "title", "label", "verb", "errorMessage")
                .forEach(name -> json.findValues(name).forEach(value -> words.add(value.asString(""))));
        return String.join("\n", words);
    }
}
