package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handrail.HandrailApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One bot of one tenant, by certificate, that several customers' tenants talk to, and the vendor's own. */
class TenantsTests {
    private static final SigningKey KEY = SigningKey.of("key-of-teams", "msteams");
    private static final String SAMPLES_TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String ONE = "11111111-86f1-41af-91ab-2d7cd011db47";
    private static final String OTHER = "22222222-86f1-41af-91ab-2d7cd011dbff";
    private static final String VENDOR = "33333333-86f1-41af-91ab-2d7cd011db47";
    private static final String STRANGER = "44444444-86f1-41af-91ab-2d7cd011db47";
    private static final Platform PLATFORM = new Platform();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext bot;

    @BeforeAll
    static void start() {
        PLATFORM.publish(KEY);
        PLATFORM.letIn("token-1", 3600);
        PLATFORM.server.stubFor(post(urlPathMatching("/v3/conversations/.*")).willReturn(okJson("{\"id\":\"a1\"}")));
        Path certificate = CertificateFile.write(folder.resolve("bot.pem"), CertificateFile.good(now()));
        bot = new SpringApplicationBuilder(HandrailApplication.class)
                .run(
                        "--server.port=0",
                        "--handrail.data-dir=" + folder.resolve("data"),
                        "--handrail.teams.app-id=" + Platform.APP_ID,
                        "--handrail.teams.tenant-id=contoso.example",
                        "--handrail.teams.certificate=" + certificate,
                        "--handrail.teams.login-url=" + PLATFORM.url(),
                        "--handrail.teams.openid-metadata-url=" + PLATFORM.metadataUrl(),
                        "--handrail.teams.service-hosts=127.0.0.1",
                        "--handrail.tenants=" + ONE + "," + OTHER.toUpperCase(Locale.ROOT),
                        "--handrail.vendor-tenants=" + VENDOR);
    }

    @AfterAll
    static void stop() {
        bot.close();
        PLATFORM.close();
    }

    @Test
    void everyTenantThatIsNamedIsAnswered() throws Exception {
        for (String tenant : List.of(ONE, OTHER, VENDOR)) {
            assertThat(say(tenant)).isEqualTo(202);
            assertThat(reply(tenant).getBodyAsString())
                    .as(tenant)
                    .contains("AdaptiveCard")
                    .doesNotContain("not open to your organisation");
        }
    }

    @Test
    void everyOtherTenantIsToldSoPolitely() throws Exception {
        assertThat(say(STRANGER)).isEqualTo(202);
        LoggedRequest reply = reply(STRANGER);
        assertThat(reply.getBodyAsString())
                .contains("Handrail is not open to your organisation yet")
                .doesNotContain("AdaptiveCard");
        assertThat(reply.getHeader("Authorization")).isEqualTo("Bearer token-1");
    }

    /** Says the sample's question in a tenant's own chat, and gives the status. */
    private static int say(String tenant) throws Exception {
        String message = AtTheEdge.sample("personal-message")
                .replace(SAMPLES_TENANT, tenant)
                .replace(Platform.SERVICE_URL, PLATFORM.url() + "/")
                .replaceFirst("\"id\": \"a:[^\"]*\"", "\"id\": \"" + chat(tenant) + "\"");
        String port = bot.getEnvironment().getRequiredProperty("local.server.port");
        String bearer =
                TokenDraft.good(KEY, now()).serviceUrl(PLATFORM.url() + "/").bearer();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .header("Authorization", bearer)
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static LoggedRequest reply(String tenant) {
        var replies = postRequestedFor(urlMatching("/+v3/conversations/" + chat(tenant) + "/activities.*"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(PLATFORM.server.findAll(replies)).hasSize(1));
        return PLATFORM.server.findAll(replies).getFirst();
    }

    private static String chat(String tenant) {
        return "chat-in-" + tenant;
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
