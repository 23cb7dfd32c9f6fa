import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts target/handrail.jar in Teams mode against stubs of the platform in this process, and sends it signed messages
 * over 32 connections, each of which sends its next message when the card of the last one has reached the connector. A
 * message's time runs from before its request until then.
 * Prints start time, memory, messages a second, and percentiles; exits with 1 when a message got no card.
 *
 * <p>usage: java src/bench/MessageToCard.java [messages, default 20000] [warm-up messages, default 10000]
 */
class MessageToCard {
    static final int CONNECTIONS = 32;
    static final String APP = "00000000-0000-4000-8000-0000000000b0";
    static final String TENANT = "00000000-0000-4000-8000-0000000000c0";

    /** So many customers, because the bot keeps to what the platform allows for one. */
    static final int TENANTS = 5_000;

    static final List<String> QUESTIONS = List.of(
            "Who sets up multi-factor authentication?",
            "Qui configure le DNS ?",
            "Quem fornece os certificados SSL?",
            "Who fixes our printers?");

    final Map<String, Long> started = new ConcurrentHashMap<>();
    final Map<String, Long> arrived = new ConcurrentHashMap<>();
    final AtomicInteger tokens = new AtomicInteger();
    final KeyPair key;
    final HttpServer platform;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    MessageToCard() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        platform.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        platform.createContext("/", this::serve);
        platform.start();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int warmUp = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        boolean complete = new MessageToCard().run(warmUp, messages);
        System.exit(complete ? 0 : 1);
    }

    String url() {
        return "http://127.0.0.1:" + platform.getAddress().getPort();
    }

    boolean run(int warmUp, int messages) throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        Process bot = start(port);
        try {
            awaitHealth(port);
            System.out.printf(Locale.ROOT, "start to healthy     %.2f s%n", (System.nanoTime() - start) / 1e9);
            System.out.println("memory when idle     " + memory(bot));
            load(port, warmUp);
            started.clear();
            arrived.clear();
            long before = System.nanoTime();
            load(port, messages);
            double seconds = (System.nanoTime() - before) / 1e9;
            long[] times = arrived.entrySet().stream()
                    .mapToLong(card -> card.getValue() - started.get(card.getKey()))
                    .sorted()
                    .toArray();
            System.out.printf(Locale.ROOT, "messages             %d, cards %d%n", messages, times.length);
            System.out.printf(Locale.ROOT, "messages a second    %.0f%n", messages / seconds);
            for (double share : new double[] {0.5, 0.99, 0.999}) {
                System.out.printf(
                        Locale.ROOT, "p%-20s%.1f ms%n", share * 100, times[(int) ((times.length - 1) * share)] / 1e6);
            }
            System.out.println("memory after load    " + memory(bot));
            System.out.println("token requests       " + tokens.get());
            return times.length == messages;
        } finally {
            bot.destroy();
            bot.waitFor(20, TimeUnit.SECONDS);
        }
    }

    Process start(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "-jar", "target/handrail.jar");
        builder.environment().putAll(Map.of(
                "HANDRAIL_TEAMS_APP_ID", APP,
                "HANDRAIL_TEAMS_TENANT_ID", TENANT,
                "HANDRAIL_TEAMS_SECRET", "not a secret: made for this measurement",
                "HANDRAIL_TEAMS_LOGIN_URL", url() + "/",
                "HANDRAIL_TEAMS_OPENID_METADATA_URL", url() + "/openid",
                "HANDRAIL_TEAMS_SERVICE_HOSTS", "127.0.0.1:" + platform.getAddress().getPort(),
                "HANDRAIL_DATA_DIR", Files.createTempDirectory("handrail-bench").toString(),
                "SERVER_PORT", String.valueOf(port),
                "JAVA_TOOL_OPTIONS", "-DCOSMOS.DISABLE_IMDS_ACCESS=true"));
        Path log = Files.createTempFile("handrail-bench", ".log");
        System.out.println("log of the bot       " + log);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    void awaitHealth(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
        for (int i = 0; i < 600; i++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("the bot did not become healthy: see its log");
    }

    void load(int port, int messages) throws Exception {
        String token = token();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger missing = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int c = 0; c < CONNECTIONS; c++) {
                senders.submit(() -> {
                    for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                        String id = UUID.randomUUID().toString();
                        HttpRequest request = HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/messages"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(activity(id, i)))
                                .build();
                        CountDownLatch card = new CountDownLatch(1);
                        awaited.put(id, card);
                        started.put(id, System.nanoTime());
                        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 202) {
                            refused.incrementAndGet();
                        } else if (!card.await(30, TimeUnit.SECONDS)) {
                            missing.incrementAndGet();
                        }
                        awaited.remove(id);
                    }
                    return null;
                });
            }
        }
        if (refused.get() + missing.get() > 0) {
            System.out.println("without a card       " + missing.get() + ", not answered with 202: " + refused.get());
        }
    }

    /** Every message comes from a chat of its own, and the chat's id carries the message's, so that its card is known. */
    String activity(String id, int i) {
        return """
                {"type":"message","id":"%1$s","timestamp":"%2$s","serviceUrl":"%3$s/","channelId":"msteams",
                 "from":{"id":"29:%1$s","aadObjectId":"%1$s","name":"Ada"},
                 "conversation":{"id":"a:%1$s","conversationType":"personal","tenantId":"%4$s"},
                 "recipient":{"id":"28:%5$s","name":"Handrail"},
                 "channelData":{"tenant":{"id":"%4$s"}},"locale":"en-GB","text":"%6$s"}"""
                .formatted(id, Instant.now(), url(), "tenant-" + i % TENANTS, APP, QUESTIONS.get(i % QUESTIONS.size()));
    }

    void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] request = exchange.getRequestBody().readAllBytes();
        String answer;
        if (path.startsWith("/v3/conversations/")) {
            String id = path.split("/")[3].substring(2);
            if (new String(request, StandardCharsets.UTF_8).contains("AdaptiveCard")) {
                arrived.putIfAbsent(id, System.nanoTime());
                Optional.ofNullable(awaited.get(id)).ifPresent(CountDownLatch::countDown);
            }
            answer = "{\"id\":\"" + id + "\"}";
        } else if (path.equals("/openid")) {
            answer = "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + url()
                    + "/keys\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
        } else if (path.equals("/keys")) {
            RSAPublicKey open = (RSAPublicKey) key.getPublic();
            answer = "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"bench\",\"endorsements\":[\"msteams\"],\"n\":\""
                    + base64(unsigned(open.getModulus())) + "\",\"e\":\""
                    + base64(unsigned(open.getPublicExponent())) + "\"}]}";
        } else if (path.endsWith("/token")) {
            tokens.incrementAndGet();
            answer = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"bench\"}";
        } else {
            answer = "{\"token_endpoint\":\"" + url() + "/" + TENANT + "/oauth2/v2.0/token\",\"authorization_endpoint\":\""
                    + url() + "/authorize\",\"issuer\":\"" + url() + "/\",\"jwks_uri\":\"" + url() + "/keys\"}";
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String token() throws Exception {
        long now = Instant.now().getEpochSecond();
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "."
                + base64("{\"iss\":\"https://api.botframework.com\",\"aud\":\"" + APP + "\",\"serviceurl\":\"" + url()
                        + "/\",\"nbf\":" + (now - 60) + ",\"exp\":" + (now + 3600) + "}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static String memory(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return "unknown (no /proc on this system)";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB resident")
                .findFirst()
                .orElse("unknown");
    }
}
