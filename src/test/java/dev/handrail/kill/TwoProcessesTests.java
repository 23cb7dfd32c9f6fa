package dev.handrail.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.Document;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.cosmos.QuietClient;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.turn.sending.MessageView;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two of the whole program over one database: one is killed under load, and the other sees to what it left. */
@ExtendWith(QuietClient.class)
class TwoProcessesTests {
    private static final int SENDERS = 8;

    /** Conversations of each sender once the other is killed. */
    private static final int OF_EACH_AFTERWARDS = 4;

    /** The lease, the round in which others look at it, and the pace at which they may send; with room for a busy machine. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    /** Where it fails, what both said is left there. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(threads)
            .build();
    private final OutsideWorld outside = new OutsideWorld();
    private final StubGateway gateway = StubGateway.start(3, 1_000, clock);
    private final Deliver deliver = new Deliver(outside, client);
    private final Map<String, String> settings = new HashMap<>();
    private final List<BotProcess> bots = new CopyOnWriteArrayList<>();
    private final Map<String, BotProcess> takenBy = new ConcurrentHashMap<>();
    private volatile boolean killed;

    TwoProcessesTests() throws Exception {}

    @BeforeEach
    void startBoth() throws Exception {
        settings.putAll(outside.settings(folder.resolve("data")));
        settings.putAll(Map.of(
                "HANDRAIL_STORE",
                "cosmos",
                "HANDRAIL_COSMOS_ENDPOINT",
                gateway.address(),
                "HANDRAIL_COSMOS_KEY",
                StubGateway.KEY,
                "HANDRAIL_COSMOS_DATABASE",
                "two-processes"));
        // Neither finds a database: each may be the one that makes it.
        CompletableFuture.allOf(start("one.log"), start("other.log")).get(4, TimeUnit.MINUTES);
    }

    private CompletableFuture<Void> start(String log) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        bots.add(BotProcess.start(settings, folder.resolve(log), client));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    @AfterEach
    void endBoth() throws Exception {
        for (BotProcess bot : bots) {
            bot.kill();
        }
        gateway.close();
        outside.close();
        client.close();
        threads.shutdownNow();
    }

    @Test
    void theSurvivorSeesToEverythingThatTheKilledOneHadTaken() throws Exception {
        BotProcess dying = bots.getFirst();
        try (OwnedStore store = ReadLedger.open(settings)) {
            List<CompletableFuture<Void>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> send(sender), threads))
                    .toList();
            await(() -> takenBy.size() > SENDERS * 8);
            outside.fallSilent();
            await(() -> outside.unanswered() >= SENDERS && isInTheMidstOf(openOf(dying, store)));
            Instant death = kill(dying);
            Map<String, MessageView> orphans = openOf(dying, store);
            Map<String, MessageView> left = open(store);
            outside.comeRound();

            assertThat(orphans.values()).extracting(MessageView::state).contains("QUEUED", "SENDING");
            CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
            await(() -> open(store).keySet().stream().noneMatch(orphans::containsKey));
            Duration takenOver = Duration.between(death, clock.instant());
            await(() -> open(store).isEmpty());
            left.values().removeIf(message -> !message.state().equals("SENDING") || isAlive(message.sender(), store));
            bots.getFirst().stop();

            assertThat(takenOver).isLessThan(TAKEN_OVER);
            assertThat(left).isNotEmpty();
            assertThat(problems(ReadLedger.of(store), left.keySet())).isEmpty();
            assertThat(store.findDue(allShards(), clock.instant(), 10)).isEmpty();
        }
    }

    private Instant kill(BotProcess bot) throws InterruptedException {
        bot.kill();
        Instant death = clock.instant();
        bots.remove(bot);
        killed = true;
        return death;
    }

    /** Two questions of a conversation go to one bot, and the next two to the other; without end until one is killed. */
    private void send(int sender) {
        int left = OF_EACH_AFTERWARDS;
        for (int pair = 0; left > 0; pair++) {
            left -= killed ? 1 : 0;
            String conversation = (pair % 4 < 2 ? "a:" : "19:") + sender + "-" + pair;
            send(pair, conversation, sender + "-" + pair + "-first");
            send(pair, conversation, sender + "-" + pair + "-second");
        }
    }

    /** What one does not take is brought to whoever is alive. */
    private void send(int pair, String conversation, String id) {
        BotProcess bot = turn(pair);
        while (!deliver.isTaken(bot, id, conversation)) {
            bot = turn(pair);
        }
        takenBy.put(conversation + '|' + id, bot);
        // Not much faster than the platform lets them answer.
        Deliver.later();
    }

    private BotProcess turn(int i) {
        List<BotProcess> alive = List.copyOf(bots);
        return alive.get(i % alive.size());
    }

    /** While nobody answers, new questions see to it that this comes, and that it lasts until the kill. */
    private static boolean isInTheMidstOf(Map<String, MessageView> open) {
        return open.values().stream()
                .map(MessageView::state)
                .collect(Collectors.toSet())
                .containsAll(Set.of("QUEUED", "SENDING"));
    }

    private Map<String, MessageView> openOf(BotProcess bot, OwnedStore store) {
        Map<String, MessageView> open = open(store);
        open.keySet().removeIf(question -> !bot.equals(takenBy.get(question)));
        return open;
    }

    private static Map<String, MessageView> open(OwnedStore store) {
        Map<String, MessageView> open = ReadLedger.of(store);
        open.values().removeIf(message -> !message.isOpen());
        return open;
    }

    private static Set<Integer> allShards() {
        return IntStream.range(0, Document.Due.SHARDS).boxed().collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier what) throws Exception {
        for (int attempt = 0; attempt < 900 && !what.getAsBoolean(); attempt++) {
            Deliver.pause(100);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    /** The table of instances names those that live. */
    private static boolean isAlive(String instance, OwnedStore store) {
        return store.read("instances", "shards").orElseThrow().document().body().contains(instance);
    }

    /** @param brokenOff what was being sent when its process died */
    private List<String> problems(Map<String, MessageView> ledger, Set<String> brokenOff) {
        Map<String, List<String>> states = takenBy.keySet().stream()
                .collect(Collectors.groupingBy(
                        TwoProcessesTests::conversation,
                        Collectors.mapping(question -> state(ledger, question), Collectors.toList())));
        List<String> problems = new ArrayList<>();
        states.forEach((conversation, each) -> {
            int shown = outside.shownIn(conversation).size();
            if (!isKept(each, shown, doubts(conversation, brokenOff), conversation.startsWith("a:"))) {
                problems.add(conversation + " is " + each + ", and was answered " + shown + " times");
            }
        });
        return problems;
    }

    private int doubts(String conversation, Set<String> brokenOff) {
        long died = brokenOff.stream()
                .filter(question -> conversation(question).equals(conversation))
                .count();
        return outside.doubtsIn(conversation) + (int) died;
    }

    private static String conversation(String question) {
        return question.substring(0, question.indexOf('|'));
    }

    private static String state(Map<String, MessageView> ledger, String question) {
        MessageView message = ledger.get(question);
        return message == null ? "missing" : message.state();
    }

    /** Nothing is unknown without a doubt, and nothing is shown again but to one person, once for each doubt. */
    private static boolean isKept(List<String> states, int shown, int doubts, boolean personal) {
        long accepted = states.stream().filter("ACCEPTED"::equals).count();
        long unknown = states.stream().filter("UNKNOWN"::equals).count();
        int most = states.size() + (personal ? doubts : 0);
        return accepted + unknown == states.size() && unknown <= doubts && shown >= accepted && shown <= most;
    }
}
