import dev.handrail.store.Document;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts an engagement in the playground, copies it so often that the store has as many as asked for, and measures how
 * long turns about the first one take until they are acknowledged, one after the other.
 *
 * <p>usage: see README.md here; FOLDER [engagements ...]. A new folder is made in FOLDER for each number, and removed.
 */
class TurnsAmongEngagements {
    static final JsonMapper JSON = JsonMapper.shared();
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final int PORT = 4_180;
    static final String PERSON = "jonas";
    static final int ROUNDS = 200;

    public static void main(String[] args) throws Exception {
        int[] sizes = args.length > 1
                ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {10, 1_000, 100_000};
        for (int size : sizes) {
            Path folder = Files.createTempDirectory(Path.of(args[0]), "handrail-bench");
            try {
                Process first = start(folder);
                begin();
                stop(first);
                fill(folder, size);
                Process second = start(folder);
                measure(size);
                stop(second);
            } finally {
                remove(folder);
            }
        }
    }

    static Process start(Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-DCOSMOS.DISABLE_IMDS_ACCESS=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.handrail.HandrailApplication",
                        "--server.port=" + PORT,
                        "--handrail.example=false",
                        "--handrail.data-dir=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        // Whatever stops the measurement, nothing is left to answer the next one.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int waited = 0; waited < 600 && process.isAlive(); waited++) {
            try {
                if (get("/actuator/health").path("status").asString("").equals("UP")) {
                    Thread.sleep(2_000);
                    return process;
                }
            } catch (IOException | IllegalStateException notYet) {
                // It has no port yet, or takes no turns yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("it did not start: " + Files.readString(folder.resolve("log")));
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** By the form, as a person does. */
    static void begin() throws Exception {
        say("start an engagement");
        JsonNode card = next(0);
        JsonNode opened = act(card.path("id").asString(), "task/fetch", "", JSON.createObjectNode().put("verb", "engagement.start"), Map.of());
        JsonNode data = opened.at("/body/task/value/card/content/actions/0/data");
        Map<String, String> filledIn = Map.of(
                "customer", "Measured", "tenant", "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "playbooks", "microsoft-365,intune", "languages", "en", "zone", "Europe/London");
        JsonNode sent = act(card.path("id").asString(), "task/submit", "", data, filledIn);
        for (int tried = 0; tried < 5 && sent.path("status").asInt() == 503; tried++) {
            // A cold program may need longer than the platform waits; as a client does, it is sent in again.
            sent = act(card.path("id").asString(), "task/submit", "", data, filledIn);
        }
        if (sent.path("status").asInt() != 200 || !sent.path("body").isNull()) {
            throw new IllegalStateException("not started: " + sent);
        }
        Thread.sleep(3_000);
    }

    static void fill(Path folder, int engagements) throws Exception {
        long start = System.nanoTime();
        Random random = new Random(1);
        try (OwnedStore store = SqliteStore.open(folder.resolve("data"), new SystemTime(Clock.systemUTC()))) {
            List<Document> documents = engagement(store);
            String id = documents.getFirst().partition().substring("engagement:".length());
            long bytes = documents.stream().mapToLong(each -> each.body().length()).sum();
            for (int made = 1; made < engagements; made++) {
                byte[] other = new byte[12];
                random.nextBytes(other);
                String otherId = HexFormat.of().formatHex(other);
                List<Write> writes = new ArrayList<>();
                for (Document document : documents) {
                    writes.add(new Write.Create(new Document(
                            document.partition().replace(id, otherId), document.id(), document.kind(),
                            document.body().replace(id, otherId), document.due(), null)));
                }
                store.commit("engagement:" + otherId, writes);
            }
            System.out.printf(
                    Locale.ROOT, "%d engagements of %d documents and %d KB, filled in %.0f s%n",
                    engagements, documents.size(), bytes >> 10, (System.nanoTime() - start) / 1e9);
        }
    }

    /** What the engagement is made of, messages and marks aside. */
    static List<Document> engagement(OwnedStore store) {
        List<Document> documents = new ArrayList<>();
        String after = null;
        do {
            Page page = store.all(after, 500);
            for (Stored stored : page.documents()) {
                Document document = stored.document();
                if (document.partition().startsWith("engagement:")
                        && !List.of("message", "mark", "letter", "letter-from").contains(document.kind())) {
                    documents.add(document);
                }
            }
            after = page.next();
        } while (after != null);
        return documents;
    }

    interface Turn {
        void once(int round) throws Exception;
    }

    static void measure(int engagements) throws Exception {
        time(engagements, "plain question", round -> say("Who migrates the mailboxes?"));
        time(engagements, "status", round -> say("status"));
        time(engagements, "tasks of a phase", round -> say("tasks of Assess"));
        time(engagements, "my tasks", round -> say("my tasks"));
        time(engagements, "a task done", round -> say("task " + (1 + round % 20) + " done"));
        time(engagements, "portfolio", round -> say("portfolio"));
    }

    static void time(int engagements, String what, Turn turn) throws Exception {
        for (int round = 0; round < ROUNDS / 4; round++) {
            turn.once(round);
        }
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            turn.once(round);
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%7d  %-18s p50 %6.1f ms   p99 %6.1f ms%n",
                engagements, what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
    }

    static void say(String text) throws Exception {
        ObjectNode message = JSON.createObjectNode().put("as", PERSON).put("in", chat()).put("text", text);
        JsonNode answer = post("messages", message);
        if (answer.path("status").asInt() != 202) {
            throw new IllegalStateException("not taken: " + answer);
        }
    }

    static JsonNode act(String card, String type, String verb, JsonNode data, Map<String, String> inputs) throws Exception {
        ObjectNode wanted = JSON.createObjectNode().put("as", PERSON).put("in", chat()).put("activityId", card);
        wanted.putObject("action").put("type", type).put("verb", verb).set("data", data);
        wanted.set("inputs", JSON.valueToTree(inputs));
        return post("actions", wanted);
    }

    /** The bot's newest card. */
    static JsonNode next(long after) throws Exception {
        for (int tried = 0; tried < 50; tried++) {
            JsonNode news = get("/playground/api/conversations/" + URLEncoder.encode(chat(), StandardCharsets.UTF_8)
                    + "/activities?as=" + PERSON + "&after=" + after);
            List<JsonNode> cards = new ArrayList<>();
            news.path("activities").forEach(activity -> {
                if (activity.at("/attachments/0").isObject()) {
                    cards.add(activity);
                }
            });
            if (!cards.isEmpty()) {
                return cards.getLast();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("no card came");
    }

    static final Map<String, String> KNOWN = new HashMap<>();

    static String chat() throws Exception {
        String known = KNOWN.get("chat");
        if (known == null) {
            for (JsonNode conversation : get("/playground/api/world").path("conversations")) {
                if (conversation.path("type").asString("").equals("personal")
                        && conversation.path("members").toString().contains("\"" + PERSON + "\"")) {
                    known = conversation.path("id").asString();
                }
            }
            KNOWN.put("chat", known);
        }
        return known;
    }

    static JsonNode post(String path, JsonNode body) throws Exception {
        return send(HttpRequest.newBuilder(uri("/playground/api/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    static JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    static JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
