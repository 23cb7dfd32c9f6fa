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
import java.util.HashSet;
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
    private static final int OF_EACH = 24;

    /** The lease, the round in which others look at it, and the pace at which they may send. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

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
        // Makes database and container.
        ReadLedger.open(settings).close();
        List<CompletableFuture<BotProcess>> starting =
                List.of("one.log", "other.log").stream().map(this::start).toList();
        for (CompletableFuture<BotProcess> bot : starting) {
            bots.add(bot.get(90, TimeUnit.SECONDS));
        }
    }

    private CompletableFuture<BotProcess> start(String log) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return BotProcess.start(settings, folder.resolve(log), client);
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
        BotProcess killed = bots.getFirst();
        try (OwnedStore store = ReadLedger.open(settings)) {
            List<CompletableFuture<Void>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> send(sender), threads))
                    .toList();
            await(() -> takenBy.size() > SENDERS * OF_EACH / 3);
            outside.fallSilent();
            await(() -> outside.inDoubt().size() >= 12);
            await(() -> open(store).entrySet().stream()
                    .filter(each -> killed.equals(takenBy.get(each.getKey())))
                    .map(each -> each.getValue().state())
                    .collect(Collectors.toSet())
                    .containsAll(Set.of("QUEUED", "SENDING")));
            killed.kill();
            Instant death = clock.instant();
            Map<String, MessageView> left = open(store);
            bots.removeFirst();
            outside.comeRound();

            Map<String, MessageView> orphans = new HashMap<>(left);
            orphans.keySet().removeIf(question -> !killed.equals(takenBy.get(question)));
            assertThat(orphans.values()).extracting(MessageView::state).contains("QUEUED", "SENDING");
            CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            await(() -> open(store).keySet().stream().noneMatch(orphans::containsKey));
            Duration takenOver = Duration.between(death, clock.instant());
            await(() -> open(store).isEmpty());
            bots.getFirst().stop();

            assertThat(takenOver).isLessThan(TAKEN_OVER);
            assertThat(problems(ReadLedger.of(store), left)).isEmpty();
            assertThat(takenBy).hasSize(SENDERS * OF_EACH);
            assertThat(store.findDue(allShards(), clock.instant(), 10)).isEmpty();
        }
    }

    /** In turn to both, each two questions of a conversation; and to the survivor what was not taken. */
    private void send(int sender) {
        for (int i = 0; i < OF_EACH; i++) {
            int pair = i / 2;
            String conversation = (pair % 4 < 2 ? "a:" : "19:") + sender + "-" + pair;
            String id = sender + "-" + i;
            BotProcess bot = turn(pair);
            while (!deliver.isTaken(bot, id, conversation)) {
                bot = turn(pair);
            }
            takenBy.put(conversation + '|' + id, bot);
        }
    }

    private BotProcess turn(int i) {
        List<BotProcess> alive = List.copyOf(bots);
        return alive.get(i % alive.size());
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
        for (int attempt = 0; attempt < 450 && !what.getAsBoolean(); attempt++) {
            Deliver.pause(100);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    /** Only where something was being sent at that moment may anything be in doubt. */
    private List<String> problems(Map<String, MessageView> ledger, Map<String, MessageView> left) {
        Set<String> inDoubt = new HashSet<>(outside.inDoubt());
        left.forEach((question, message) -> {
            if (message.state().equals("SENDING")) {
                inDoubt.add(conversation(question));
            }
        });
        Map<String, List<String>> states = takenBy.keySet().stream()
                .collect(Collectors.groupingBy(
                        TwoProcessesTests::conversation,
                        Collectors.mapping(question -> state(ledger, question), Collectors.toList())));
        List<String> problems = new ArrayList<>();
        states.forEach((conversation, each) -> {
            int shown = outside.shownIn(conversation).size();
            if (!isKept(each, shown, inDoubt.contains(conversation), conversation.startsWith("a:"))) {
                problems.add(conversation + " is " + each + ", and was answered " + shown + " times");
            }
        });
        return problems;
    }

    private static String conversation(String question) {
        return question.substring(0, question.indexOf('|'));
    }

    private static String state(Map<String, MessageView> ledger, String question) {
        MessageView message = ledger.get(question);
        return message == null ? "missing" : message.state();
    }

    /** One message of a line is sent at a time, so no more than one can be in doubt. */
    private static boolean isKept(List<String> states, int shown, boolean doubt, boolean personal) {
        long accepted = states.stream().filter("ACCEPTED"::equals).count();
        long unknown = states.stream().filter("UNKNOWN"::equals).count();
        long most = states.size() + (doubt && personal ? 1 : 0);
        return accepted + unknown == states.size() && unknown <= (doubt ? 1 : 0) && shown >= accepted && shown <= most;
    }
}
