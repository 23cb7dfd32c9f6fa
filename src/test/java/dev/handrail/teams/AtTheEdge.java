package dev.handrail.teams;

import dev.handrail.chat.Incoming;
import dev.handrail.time.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running edge and the platform around it; the clock moves forward only, so every test stands later than the last. */
@SpringBootTest(classes = EdgeTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AtTheEdge {
    static final SigningKey KEY = SigningKey.of("key-of-teams", "msteams", "skypeforbusiness");
    static final SigningKey UNENDORSED = SigningKey.of("key-of-webchat", "webchat");
    static final SigningKey STRANGER = SigningKey.of("key-of-nobody", "msteams");
    static final SigningKey IMPOSTOR = SigningKey.of("key-of-teams", "msteams");
    static final Platform PLATFORM = new Platform();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    SettableClock clock;

    @Autowired
    RecordingListener listener;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        PLATFORM.publish(KEY, UNENDORSED);
        settings.add("handrail.mode", () -> "teams");
        settings.add("handrail.teams.app-id", () -> Platform.APP_ID);
        settings.add("handrail.teams.tenant-id", () -> "contoso.example");
        settings.add("handrail.teams.secret", () -> Platform.SECRET);
        settings.add("handrail.teams.login-url", PLATFORM::url);
        settings.add("handrail.teams.openid-metadata-url", PLATFORM::metadataUrl);
    }

    @BeforeEach
    void forget() {
        listener.forget();
    }

    protected String goodBearer() {
        return token().bearer();
    }

    TokenDraft token() {
        return TokenDraft.good(KEY, clock.instant());
    }

    HttpResponse<String> deliver(String authorization, String body) {
        return deliver(authorization, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> deliver(String authorization, byte[] body) {
        return deliver(authorization, body, "*/*");
    }

    HttpResponse<String> deliver(String authorization, byte[] body, String accepted) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", accepted)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Delivers a sample and gives what the listener made of it. */
    <T extends Incoming> T hear(String sample, Class<T> kind) {
        HttpResponse<String> response = deliver(token().bearer(), sample(sample));
        if (listener.heard().size() != 1) {
            throw new AssertionError(response.statusCode() + " " + response.body() + ", heard " + listener.heard());
        }
        return kind.cast(listener.heard().getFirst());
    }

    static String sample(String name) {
        String file = "/teams/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(AtTheEdge.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
