package dev.handrail.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands around a bot in Teams, on a loopback address: keys, login, and the connector with what it showed. */
final class OutsideWorld implements AutoCloseable {
    static final String APP = "00000000-0000-4000-8000-0000000000b0";
    static final String TENANT = "00000000-0000-4000-8000-0000000000c0";

    private final KeyPair key;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> shown = new ConcurrentHashMap<>();
    private final AtomicInteger activities = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Map<String, Integer> doubts = new ConcurrentHashMap<>();
    private volatile CountDownLatch answering = new CountDownLatch(0);

    OutsideWorld() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The ids of the messages that were shown in a conversation. */
    List<String> shownIn(String conversation) {
        return shown.getOrDefault(conversation, List.of());
    }

    int requests() {
        return activities.get();
    }

    /** What a bot has to be told of it, by the environment names. */
    Map<String, String> settings(Path data) {
        return Map.of(
                "HANDRAIL_DATA_DIR",
                data.toString(),
                "HANDRAIL_TEAMS_APP_ID",
                APP,
                "HANDRAIL_TEAMS_TENANT_ID",
                TENANT,
                "HANDRAIL_TEAMS_SECRET",
                "not a secret: made for this test",
                "HANDRAIL_TEAMS_LOGIN_URL",
                url() + "/",
                "HANDRAIL_TEAMS_OPENID_METADATA_URL",
                url() + "/openid",
                "HANDRAIL_TEAMS_SERVICE_HOSTS",
                "127.0.0.1:" + port());
    }

    /** From now on the connector answers no message: it shows every second one, and loses the others. */
    void fallSilent() {
        answering = new CountDownLatch(1);
    }

    /** Answers again; whoever still waits is told nothing. */
    void comeRound() {
        answering.countDown();
    }

    /** How many messages were not answered, in all conversations. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many messages of a conversation were not answered. */
    int doubtsIn(String conversation) {
        return doubts.getOrDefault(conversation, 0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        CountDownLatch now = answering;
        if (now.getCount() > 0 && path.startsWith("/v3/conversations/")) {
            leaveInDoubt(exchange, path.split("/")[3], now);
            return;
        }
        byte[] body = answer(exchange.getRequestMethod(), path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void leaveInDoubt(HttpExchange exchange, String conversation, CountDownLatch silence) {
        if (unanswered.incrementAndGet() % 2 == 0) {
            show(exchange.getRequestMethod(), conversation);
        }
        doubts.merge(conversation, 1, Integer::sum);
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String answer(String method, String path) {
        if (path.startsWith("/v3/conversations/")) {
            return show(method, path.split("/")[3]);
        }
        if (path.equals("/openid")) {
            return "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + url()
                    + "/keys\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
        }
        if (path.equals("/keys")) {
            return keys();
        }
        if (path.endsWith("/token")) {
            return "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"of-the-test\"}";
        }
        return "{\"token_endpoint\":\"%1$s/%2$s/oauth2/v2.0/token\",\"authorization_endpoint\":\"%1$s/authorize\",\"issuer\":\"%1$s/\",\"jwks_uri\":\"%1$s/keys\"}"
                .formatted(url(), TENANT);
    }

    private String show(String method, String conversation) {
        String id = "activity-" + activities.incrementAndGet();
        if (method.equals("POST")) {
            shown.computeIfAbsent(conversation, none -> new CopyOnWriteArrayList<>())
                    .add(id);
        }
        return "{\"id\":\"" + id + "\"}";
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"kill\",\"endorsements\":[\"msteams\"],\"n\":\""
                + base64(unsigned(open.getModulus())) + "\",\"e\":\"" + base64(unsigned(open.getPublicExponent()))
                + "\"}]}";
    }

    /** What the platform signs its requests with. */
    String token() throws GeneralSecurityException {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"kill\"}") + "."
                + base64("{\"iss\":\"https://api.botframework.com\",\"aud\":\"" + APP + "\",\"serviceurl\":\"" + url()
                        + "/\",\"nbf\":" + (now - 60) + ",\"exp\":" + (now + 7_200) + "}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
