package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.handrail.time.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class KeysAtStartTests {
    private static final SigningKey KEY = SigningKey.of("key-of-teams", "msteams");

    private final Platform platform = new Platform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void theKeysAreFetchedBeforeAnybodyNeedsThem() {
        platform.publish(KEY);
        try (var _ = start()) {
            await().untilAsserted(() -> platform.server.verify(getRequestedFor(urlEqualTo("/v1/keys"))));
        }
    }

    @Test
    void whileThereAreNoKeysTheSenderIsToTryAgain() throws Exception {
        platform.fallSilent();
        try (var bot = start()) {
            assertThat(status(bot)).isEqualTo(503);
            assertThat(bot.getBean(RecordingListener.class).heard()).isEmpty();
            platform.publish(KEY);
            bot.getBean(SettableClock.class).advance(IssuerKeys.WHILE_THERE_ARE_NONE);
            assertThat(status(bot)).isEqualTo(202);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EdgeTestApplication.class)
                .run(
                        "--handrail.mode=teams",
                        "--server.port=0",
                        "--handrail.teams.app-id=" + Platform.APP_ID,
                        "--handrail.teams.tenant-id=contoso.example",
                        "--handrail.teams.secret=" + Platform.SECRET,
                        "--handrail.teams.openid-metadata-url=" + platform.metadataUrl());
    }

    private static int status(ConfigurableApplicationContext bot) throws Exception {
        String port = bot.getEnvironment().getRequiredProperty("local.server.port");
        var now = bot.getBean(SettableClock.class).instant();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .header("Authorization", TokenDraft.good(KEY, now).bearer())
                .POST(HttpRequest.BodyPublishers.ofString(AtTheEdge.sample("personal-message")))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
