package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.DeskMembers;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.VendorTenants;
import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.FindsHome;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.NoticesPeople;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.turn.sending.LookAtMessages;
import dev.handrail.understanding.Command;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The engagements' own beans over a store in memory, and a turn of the simplest kind: a step is committed whole to its
 * home, asked for again after a conflict, and its letters and due work follow at once.
 */
final class Gathering {
    static final String VENDOR = "11111111-1111-4111-8111-111111111111";
    static final String CUSTOMER = "22222222-2222-4222-8222-222222222222";
    static final String ELSEWHERE = "33333333-3333-4333-8333-333333333333";

    private static final Set<Integer> SHARDS =
            IntStream.range(0, Document.Due.SHARDS).boxed().collect(Collectors.toSet());

    final SettableClock clock;
    final DocumentStore store;

    /** What is shown to people, by where and under which id: the newest. */
    final Map<String, Content> shown = new LinkedHashMap<>();

    /** One for all tests, because it takes its time; each gathering has a store of its own in it. */
    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Parts.class);

    private final AnnotationConfigApplicationContext context = CONTEXT;
    private final Map<String, Long> received = new HashMap<>();
    private final List<Runnable> onTheWay = new ArrayList<>();
    private boolean slow;
    private int turns;
    private int largest;

    /** Somebody with one account. */
    record Someone(Person person, String name) {
        static Someone of(String tenant, String name) {
            return new Someone(new Person(tenant, name.toLowerCase(Locale.ROOT) + "-id"), name);
        }

        Place chat() {
            return new Place(Place.Kind.PERSONAL, person.tenantId(), "chat-of-" + person.objectId(), null);
        }
    }

    /** What came back. */
    record Answer(Step step) {
        String words() {
            List<String> all = new ArrayList<>();
            step.replies().forEach(reply -> all.add(Gathering.words(reply)));
            switch (step.outcome()) {
                case Outcome.ShowCard(Content.Card card) -> all.add(Gathering.words(card));
                case Outcome.ShowText(String text) -> all.add(text);
                case Outcome.ShowDialog(String _, Content.Card card) -> all.add(Gathering.words(card));
                case Outcome.Accepted _, Outcome.TryLater _ -> {}
            }
            return String.join("\n", all);
        }

        Content.Card card() {
            return (Content.Card)
                    (step.outcome() instanceof Outcome.ShowCard(Content.Card card)
                            ? card
                            : step.outcome() instanceof Outcome.ShowDialog(String _, Content.Card dialog)
                                    ? dialog
                                    : step.replies().getFirst());
        }
    }

    /** No configuration by name: the program that other tests start would find it. */
    @ComponentScan(
            basePackages = {
                "dev.handrail.engagement",
                "dev.handrail.card",
                "dev.handrail.playbook.files",
                "dev.handrail.understanding"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "dev\\.handrail\\.engagement\\.data\\..*",
                                "dev\\.handrail\\.engagement\\.DeskBeans",
                                ".*Tests.*"
                            }))
    static class Parts {
        @Bean
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        SystemTime systemTime(SettableClock clock) {
            return clock.time();
        }

        @Bean
        ProductTime productTime(SettableClock clock) {
            return new ProductTime(clock);
        }

        @Bean
        ExchangeableStore store() {
            return new ExchangeableStore();
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

    Gathering() {
        clock = context.getBean(SettableClock.class);
        ExchangeableStore exchangeable = context.getBean(ExchangeableStore.class);
        exchangeable.startOver(new MemoryStore(clock));
        store = exchangeable;
    }

    /** An engagement, by the form that starts one; what the form's sender is: its FastTrack manager. */
    EngagementId start(Someone starter) {
        meet(starter);
        String name = "%024x".formatted(++turns);
        Map<String, Object> form = new HashMap<>(Map.of(
                "form",
                name,
                "customer",
                "Brasswick Foods",
                "tenant",
                CUSTOMER,
                "playbooks",
                "microsoft-365",
                "languages",
                "en",
                "zone",
                "Europe/London"));
        press(starter, starter.chat(), "engagement.start", form, Manner.SUBMIT_DIALOG);
        Person person = starter.person();
        return EngagementId.startedBy(person.tenantId() + "/" + person.objectId() + "/" + name);
    }

    /** The app is installed for the person, and the bot knows it. */
    void meet(Someone whom) {
        String partition = Membership.partition(whom.person());
        String body = EngagementDocuments.json(new Acquaintance(address(whom.chat()), null, null));
        store.commit(
                partition,
                List.of(Write.put(
                        new Document(partition, Acquaintance.KIND, Acquaintance.KIND, body, null, null),
                        store.read(partition, Acquaintance.KIND))));
    }

    /** The app is taken away from the person. */
    void forgetChat(Someone whom) {
        String partition = Membership.partition(whom.person());
        store.read(partition, Acquaintance.KIND)
                .ifPresent(there -> store.commit(
                        partition, List.of(new Write.Delete(partition, Acquaintance.KIND, there.version()))));
    }

    Loaded load(EngagementId id) {
        return context.getBean(LoadEngagement.class).load(id).orElseThrow();
    }

    List<Membership> memberships(Someone whom) {
        return store.query(Membership.partition(whom.person()), Membership.KIND, null, 100).documents().stream()
                .map(stored -> EngagementDocuments.read(stored.document(), Membership.class))
                .toList();
    }

    Answer say(Someone who, Intent intent, String rest) {
        return say(who, who.chat(), intent, rest);
    }

    Answer say(Someone who, Place place, Intent intent, String rest) {
        Origin origin = origin(who, place);
        Interpretation said = new Interpretation(Language.ENGLISH, intent, "said", new Command(null, rest));
        SpeechHandler handler = only(SpeechHandler.class, each -> each.intents().contains(intent));
        return take(place, null, () -> handler.answer(origin, said));
    }

    /** Where what somebody says in their own chat is committed. */
    Optional<String> home(Someone who, String text) {
        return context.getBean(FindsHome.class).home(new Incoming.Said(origin(who, who.chat()), text));
    }

    Answer press(Someone who, String verb, Map<String, Object> data) {
        return press(who, who.chat(), verb, data, Manner.BUTTON);
    }

    Answer press(Someone who, Place place, String verb, Map<String, Object> data, Manner manner) {
        return press(who, place, verb, data, manner, () -> {});
    }

    /** @param meanwhile what happens between the decision and its commit, once */
    Answer press(Someone who, Place place, String verb, Map<String, Object> data, Manner manner, Runnable meanwhile) {
        Incoming.Pressed pressed = new Incoming.Pressed(origin(who, place), verb, data, "card", manner);
        PressHandler handler = only(PressHandler.class, each -> each.verbs().contains(verb));
        String home = context.getBean(FindsHome.class).home(pressed).orElse(place.partition());
        Deque<Runnable> once = new ArrayDeque<>(List.of(meanwhile));
        return take(place, home, () -> {
            Step step = handler.press(pressed, Language.ENGLISH);
            Optional.ofNullable(once.poll()).ifPresent(Runnable::run);
            return step;
        });
    }

    /** Opens a dialog, and sends it in as it is but for these. */
    Answer fillIn(Someone who, String verb, Map<String, Object> data, Map<String, Object> inputs) {
        Answer opened = press(who, who.chat(), verb, data, Manner.OPEN_DIALOG);
        return sendIn(who, opened, inputs);
    }

    Answer sendIn(Someone who, Answer opened, Map<String, Object> inputs) {
        Map<String, Object> sent = new HashMap<>();
        collect(opened.card().card(), node -> {
            if (String.valueOf(node.get("type")).startsWith("Input.")) {
                sent.put(String.valueOf(node.get("id")), node.getOrDefault("value", ""));
            }
        });
        List<?> buttons = (List<?>) Objects.requireNonNull(opened.card().card().get("actions"));
        Object carried = Objects.requireNonNull(((Map<?, ?>) buttons.getFirst()).get("data"));
        ((Map<?, ?>) carried).forEach((name, value) -> sent.put(String.valueOf(name), value));
        sent.putAll(inputs);
        return press(who, who.chat(), String.valueOf(sent.remove("verb")), sent, Manner.SUBMIT_DIALOG);
    }

    /** The data of the first button with that verb whose title begins so. */
    static Map<String, Object> button(Content card, String verb, String title) {
        List<Map<String, Object>> found = new ArrayList<>();
        collect(((Content.Card) card).card(), node -> {
            boolean titled = String.valueOf(node.get("title")).startsWith(title);
            if (titled && verb.equals(node.get("verb"))) {
                found.add(asMap(node.get("data")));
            } else if (titled && node.get("data") instanceof Map<?, ?> data && verb.equals(data.get("verb"))) {
                found.add(asMap(data));
            }
        });
        assertThat(found).as(verb + " on " + words(card)).isNotEmpty();
        return found.getFirst();
    }

    static boolean has(Content card, String verb) {
        return ((Content.Card) card).card().toString().contains("verb=" + verb);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object data) {
        return new HashMap<>((Map<String, Object>) data);
    }

    @SuppressWarnings("unchecked")
    private static void collect(@Nullable Object node, java.util.function.Consumer<Map<String, Object>> to) {
        if (node instanceof Map<?, ?> map) {
            to.accept((Map<String, Object>) map);
            map.forEach((name, value) -> {
                if (!"fallback".equals(name)) {
                    collect(value, to);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, to));
        }
    }

    /** Everything that can be read. */
    static String words(Content content) {
        if (content instanceof Content.Text(String text)) {
            return text;
        }
        List<String> words = new ArrayList<>();
        collect(
                ((Content.Card) content).card(),
                node -> List.of("text", "title", "value", "label").stream()
                        .map(node::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(words::add));
        // Signs that Markdown would take for its own are escaped in cards.
        return String.join("\n", words).replaceAll("\\\\(\\p{Punct})", "$1");
    }

    /** What somebody has in their own chat under an id that begins so; fails where there is nothing. */
    Content inChat(Someone who, String about) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(who.chat().id() + "|" + about))
                .map(Map.Entry::getValue)
                .reduce((_, latest) -> latest)
                .orElseThrow(() -> new AssertionError(about + " for " + who.name() + " not in " + shown.keySet()));
    }

    boolean heard(Someone who, String about) {
        return shown.keySet().stream().anyMatch(key -> key.startsWith(who.chat().id() + "|" + about));
    }

    /** So many writes had the largest commit. */
    int largestCommit() {
        return largest;
    }

    private <H> H only(Class<H> type, java.util.function.Predicate<H> wanted) {
        List<H> found =
                context.getBeansOfType(type).values().stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Origin origin(Someone who, Place place) {
        String id = "activity-" + ++turns;
        return new Origin(
                id,
                id,
                clock.instant(),
                address(place),
                new Account("29:" + who.person().objectId(), who.person(), who.name()),
                Locale.ENGLISH,
                null);
    }

    private static Address address(Place place) {
        return new Address(place, place.id(), "https://smba.example/", "28:app-id");
    }

    private Answer take(Place place, @Nullable String wantedHome, Supplier<Step> decide) {
        for (int tried = 0; tried < 4; tried++) {
            Step step = decide.get();
            String home = wantedHome != null
                    ? wantedHome
                    : step.changes().stream().map(Write::partition).findFirst().orElse(place.partition());
            if (commit(home, step)) {
                settle();
                return new Answer(step);
            }
        }
        throw new AssertionError("a conflict that does not end");
    }

    private boolean commit(String home, Step step) {
        assertThat(step.changes())
                .allSatisfy(change -> assertThat(change.partition()).isEqualTo(home));
        int size = step.changes().size()
                + step.messages().size()
                + step.letters().size()
                + step.history().size();
        largest = Math.max(largest, size + 3);
        assertThat(largest).isLessThan(DocumentStore.MOST_WRITES);
        if (!step.changes().isEmpty() && store.commit(home, step.changes()) instanceof CommitResult.Conflict) {
            return false;
        }
        for (Outgoing message : step.messages()) {
            // A chat that has to be opened first is one that nobody has.
            if (message.to() instanceof Address chat) {
                String key = chat.place().id() + "|" + message.id() + "|" + home;
                shown.remove(key);
                shown.put(key, java.util.Objects.requireNonNull(message.content()));
            }
        }
        step.letters().forEach(letter -> onTheWay.add(() -> deliver(home, letter)));
        if (!slow) {
            arrive();
        }
        return true;
    }

    /** The bot is taken out of a place. */
    void takeOut(Place place) {
        Incoming.Left left = new Incoming.Left(origin(Someone.of(CUSTOMER, "Whoever"), place));
        List<Letter> letters = context.getBeansOfType(NoticesPeople.class).values().stream()
                .flatMap(each -> each.met(left).stream())
                .toList();
        assertThat(commit(place.partition(), Step.nothing().withLetters(letters)))
                .isTrue();
        settle();
    }

    /** From now on letters are on their way until they are let arrive. */
    void delayLetters() {
        slow = true;
    }

    void letArrive() {
        slow = false;
        arrive();
        settle();
    }

    void letArriveNewestFirst() {
        Collections.reverse(onTheWay);
        letArrive();
    }

    private void arrive() {
        List<Runnable> now = List.copyOf(onTheWay);
        onTheWay.clear();
        now.forEach(Runnable::run);
    }

    private void deliver(String from, Letter letter) {
        String topic = from + "|" + letter.to() + "|" + letter.topic();
        long last = received.getOrDefault(topic, Letter.LOOK);
        boolean looks = letter.version() == Letter.LOOK && last != Letter.LAST;
        if (looks || letter.version() > last) {
            received.put(topic, Math.max(last, letter.version()));
            LetterHandler handler =
                    only(LetterHandler.class, each -> each.letters().contains(letter.kind()));
            Step step = handler.apply(letter);
            assertThat(commit(letter.to(), step)).isTrue();
        }
    }

    /** Does all that is due. */
    void settle() {
        for (int round = 0; round < 50; round++) {
            List<Stored> due = store.findDue(SHARDS, clock.instant(), 10);
            if (due.isEmpty()) {
                return;
            }
            for (Stored each : due) {
                DueHandler handler = only(
                        DueHandler.class,
                        one -> one.kinds().contains(each.document().kind()));
                assertThat(commit(each.document().partition(), handler.handle(each)))
                        .isTrue();
            }
        }
        throw new AssertionError("something stays due for ever");
    }
}
