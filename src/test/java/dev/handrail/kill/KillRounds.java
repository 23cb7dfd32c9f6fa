package dev.handrail.kill;

import dev.handrail.store.CosmosSettings;
import dev.handrail.store.OpenStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.Stored;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.MessageView;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kills a program under load, starts it again over the same data, and looks in the end whether everything that was
 * acknowledged was answered, by what was shown and what the ledger says.
 *
 * <p>arguments: rounds, default 20; then settings as {@code NAME=value} for another store than a temporary folder's
 */
public final class KillRounds implements AutoCloseable {
    private static final int SENDERS = 8;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random();
    private final OutsideWorld outside = new OutsideWorld();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(threads)
            .build();
    private final List<BotProcess> bots = new CopyOnWriteArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final Map<String, String> settings = new HashMap<>();
    private final Path folder;
    private final int processes;
    private volatile boolean over;

    /**
     * What came of it.
     *
     * @param acknowledged messages that the bot took
     * @param deliveries how often they were offered
     * @param twice replies to one person that were shown twice
     * @param unknown replies of which the ledger says that it is not known
     * @param problems promises that were broken
     */
    public record Result(int acknowledged, int deliveries, int twice, int unknown, List<String> problems) {}

    /**
     * @param store settings of the store by their environment names; none for SQLite in a folder of its own
     * @param processes how many run over the store at the same time
     */
    public KillRounds(Map<String, String> store, int processes) throws Exception {
        folder = Files.createTempDirectory("handrail-kill");
        this.processes = processes;
        settings.putAll(Map.of(
                "HANDRAIL_DATA_DIR",
                folder.resolve("data").toString(),
                "HANDRAIL_TEAMS_APP_ID",
                OutsideWorld.APP,
                "HANDRAIL_TEAMS_TENANT_ID",
                OutsideWorld.TENANT,
                "HANDRAIL_TEAMS_SECRET",
                "not a secret: made for this test",
                "HANDRAIL_TEAMS_LOGIN_URL",
                outside.url() + "/",
                "HANDRAIL_TEAMS_OPENID_METADATA_URL",
                outside.url() + "/openid",
                "HANDRAIL_TEAMS_SERVICE_HOSTS",
                "127.0.0.1:" + outside.port()));
        settings.putAll(store);
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        Map<String, String> store = new HashMap<>();
        Stream.of(args).skip(1).map(setting -> setting.split("=", 2)).forEach(pair -> store.put(pair[0], pair[1]));
        try (KillRounds kills = new KillRounds(store, store.isEmpty() ? 1 : 2)) {
            Result result = kills.run(rounds);
            System.out.println(result);
            System.exit(result.problems().isEmpty() ? 0 : 1);
        }
    }

    /** Kills as often as that, each time in the midst of work. */
    public Result run(int rounds) throws Exception {
        for (int i = 0; i < processes; i++) {
            bots.add(start());
        }
        String token = outside.token();
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(CompletableFuture.runAsync(() -> send(token), threads));
        }
        for (int round = 0; round < rounds; round++) {
            pause(300 + random.nextInt(1_500));
            int one = random.nextInt(bots.size());
            bots.get(one).kill();
            bots.set(one, start());
        }
        over = true;
        CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        awaitQuiet();
        for (BotProcess bot : bots) {
            bot.stop();
        }
        return inspect();
    }

    private BotProcess start() throws Exception {
        return BotProcess.start(settings, folder.resolve("bot.log"), client);
    }

    private static void pause(long millis) throws Exception {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .get();
    }

    private void send(String token) {
        for (int i = 0; !over; i++) {
            String id = Integer.toHexString(System.identityHashCode(Thread.currentThread())) + '-' + i;
            String conversation = i % 2 == 0 ? "a:" + id : "19:" + id + "@thread.v2";
            String activity = activity(id, conversation);
            while (!isTaken(token, activity)) {
                Thread.yield();
            }
            acknowledged.add(conversation);
        }
    }

    private boolean isTaken(String token, String activity) {
        try {
            deliveries.incrementAndGet();
            HttpRequest request = HttpRequest.newBuilder(
                            bots.get(random.nextInt(bots.size())).url("/api/messages"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(15))
                    .POST(HttpRequest.BodyPublishers.ofString(activity))
                    .build();
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202) {
                return true;
            }
            pause(20);
        } catch (IOException e) {
            later();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    private static void later() {
        try {
            pause(100);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String activity(String id, String conversation) {
        return """
                {"type":"message","id":"%1$s","timestamp":"%2$s","serviceUrl":"%3$s/","channelId":"msteams",
                 "from":{"id":"29:%1$s","aadObjectId":"%1$s","name":"Ada"},
                 "conversation":{"id":"%4$s","conversationType":"%5$s","tenantId":"%6$s"},
                 "recipient":{"id":"28:%7$s","name":"Handrail"},
                 "channelData":{"tenant":{"id":"%6$s"}},"locale":"en-GB","text":"Who configures DNS?"}""".formatted(
                        id,
                        clock.instant(),
                        outside.url(),
                        conversation,
                        conversation.startsWith("a:") ? "personal" : "groupChat",
                        OutsideWorld.TENANT,
                        OutsideWorld.APP);
    }

    /** For as long as something is sent; what a process that died had in hand is seen to when its lease has ended. */
    private void awaitQuiet() throws Exception {
        int before;
        do {
            before = outside.requests();
            pause(processes > 1 ? 25_000 : 5_000);
        } while (before != outside.requests());
    }

    private Result inspect() {
        List<String> problems = new ArrayList<>();
        Map<String, MessageView> ledger = ledger();
        int twice = 0;
        int unknown = 0;
        for (String conversation : acknowledged) {
            int shown = outside.shownIn(conversation).size();
            MessageView message = ledger.get(conversation);
            boolean personal = conversation.startsWith("a:");
            if (message == null) {
                problems.add(conversation + " has no reply in the ledger");
            } else if (message.isOpen()) {
                problems.add(conversation + " is still " + message.state());
            } else if (shown == 0 && !message.state().equals("UNKNOWN")) {
                problems.add(conversation + " was not answered, and the ledger says " + message.state());
            } else if (shown > (personal ? 2 : 1)) {
                problems.add(conversation + " was answered " + shown + " times");
            }
            twice += shown == 2 ? 1 : 0;
            unknown += message != null && message.state().equals("UNKNOWN") ? 1 : 0;
        }
        return new Result(acknowledged.size(), deliveries.get(), twice, unknown, problems);
    }

    private @Nullable CosmosSettings cosmos() {
        String endpoint = settings.get("HANDRAIL_COSMOS_ENDPOINT");
        return endpoint == null
                ? null
                : new CosmosSettings(
                        endpoint,
                        settings.get("HANDRAIL_COSMOS_KEY"),
                        null,
                        settings.getOrDefault("HANDRAIL_COSMOS_DATABASE", "handrail"));
    }

    private Map<String, MessageView> ledger() {
        Map<String, MessageView> ledger = new HashMap<>();
        StoreSettings.Kind kind = StoreSettings.Kind.valueOf(
                settings.getOrDefault("HANDRAIL_STORE", "sqlite").toUpperCase(Locale.ROOT));
        try (OwnedStore store =
                OpenStore.open(new StoreSettings(kind, folder.resolve("data"), cosmos()), new SystemTime(clock))) {
            Page page = store.all(null, 1_000);
            collect(page.documents(), ledger);
            while (page.next() != null) {
                page = store.all(page.next(), 1_000);
                collect(page.documents(), ledger);
            }
        }
        return ledger;
    }

    private static void collect(List<Stored> documents, Map<String, MessageView> ledger) {
        for (Stored stored : documents) {
            String id = stored.document().id();
            if (id.startsWith("reply/said/")) {
                ledger.put(id.substring("reply/said/".length(), id.indexOf('|')), MessageView.of(stored));
            }
        }
    }

    @Override
    public void close() throws Exception {
        over = true;
        for (BotProcess bot : bots) {
            bot.kill();
        }
        outside.close();
        client.close();
        threads.shutdownNow();
    }
}
