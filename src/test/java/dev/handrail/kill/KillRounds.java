package dev.handrail.kill;

import dev.handrail.store.OwnedStore;
import dev.handrail.turn.sending.MessageView;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/**
 * Kills a program under load, starts it again over the same data, and looks in the end whether everything that was
 * acknowledged was answered, by what was shown and what the ledger says.
 *
 * <p>arguments: rounds, default 20; then settings as {@code NAME=value} for another store than a temporary folder's
 */
public final class KillRounds implements AutoCloseable {
    private static final int SENDERS = 8;

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
        settings.putAll(outside.settings(folder.resolve("data")));
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
        Deliver deliver = new Deliver(outside, client);
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(CompletableFuture.runAsync(() -> send(deliver), threads));
        }
        for (int round = 0; round < rounds; round++) {
            Deliver.pause(300 + random.nextInt(1_500));
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

    private void send(Deliver deliver) {
        for (int i = 0; !over; i++) {
            String id = Integer.toHexString(System.identityHashCode(Thread.currentThread())) + '-' + i;
            String conversation = i % 2 == 0 ? "a:" + id : "19:" + id + "@thread.v2";
            while (!deliver.isTaken(bots.get(random.nextInt(bots.size())), id, conversation)) {
                deliveries.incrementAndGet();
            }
            deliveries.incrementAndGet();
            acknowledged.add(conversation + '|' + id);
        }
    }

    /** For as long as something is sent; what a process that died had in hand is seen to when its lease has ended. */
    private void awaitQuiet() throws Exception {
        int before;
        do {
            before = outside.requests();
            Deliver.pause(processes > 1 ? 25_000 : 5_000);
        } while (before != outside.requests());
    }

    private Result inspect() {
        List<String> problems = new ArrayList<>();
        Map<String, MessageView> ledger = ledger();
        int twice = 0;
        int unknown = 0;
        for (String question : acknowledged) {
            String conversation = question.substring(0, question.indexOf('|'));
            int shown = outside.shownIn(conversation).size();
            MessageView message = ledger.get(question);
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

    private Map<String, MessageView> ledger() {
        try (OwnedStore store = ReadLedger.open(settings)) {
            return ReadLedger.of(store);
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
