package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Posts an activity to the bot's endpoint with a signed token, and waits as long as Teams does. */
@Component
@InPlayground
public class DeliverActivity {
    private static final Logger log = LoggerFactory.getLogger(DeliverActivity.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json;
    private final OwnAddress own;
    private final PlaygroundIdentity identity;

    DeliverActivity(JsonMapper json, OwnAddress own, PlaygroundIdentity identity) {
        this.json = json;
        this.own = own;
        this.identity = identity;
    }

    /** Delivers once. A failure is a status, as it is for Teams. */
    public Delivery deliver(ObjectNode activity) {
        Delivery delivery = post(activity);
        if (delivery.status() >= 400) {
            log.warn(
                    "the bot answered {} to a {}",
                    delivery.status(),
                    activity.path("type").asString());
        }
        return delivery;
    }

    private Delivery post(ObjectNode activity) {
        HttpRequest request = HttpRequest.newBuilder(own.bot())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + identity.botToken())
                .POST(BodyPublishers.ofString(activity.toString()))
                .build();
        try {
            return answer(request);
        } catch (HttpTimeoutException e) {
            return new Delivery(504, null);
        } catch (IOException e) {
            return new Delivery(502, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(504, null);
        }
    }

    /** Once more where the connection broke, as it does when it was idle too long: Teams delivers again, too. */
    private Delivery answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            response = client.send(request, BodyHandlers.ofString());
        }
        return new Delivery(response.statusCode(), body(response.body()));
    }

    private @Nullable JsonNode body(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }
}
