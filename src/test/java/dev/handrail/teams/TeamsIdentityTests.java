package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TeamsIdentityTests {
    private final Platform platform = new Platform();
    private final SettableClock clock = SettableClock.atPresent();
    private final BotIdentity identity = new TeamsIdentity(
            new TeamsSettings(
                    Platform.APP_ID,
                    "contoso.example",
                    Platform.SECRET,
                    null,
                    false,
                    platform.url(),
                    platform.metadataUrl(),
                    Platform.ISSUER,
                    List.of("smba.trafficmanager.net"),
                    List.of(".sharepoint.com")),
            clock.time(),
            new MockEnvironment());

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void theBotLogsInWithItsSecretAtItsTenant() {
        platform.letIn("token-1", 3600);
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        var asked = platform.server.getAllServeEvents().getFirst().getRequest();
        assertThat(asked.getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(asked.getUrl()).isEqualTo("/contoso.example/oauth2/v2.0/token");
        assertThat(asked.getBodyAsString())
                .contains("grant_type=client_credentials")
                .contains("client_id=" + Platform.APP_ID)
                .contains("https%3A%2F%2Fapi.botframework.com%2F.default")
                .contains("client_secret=");
    }

    @Test
    void aThousandMessagesCostOneLogin() {
        platform.letIn("token-1", 3600);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 1_000).forEach(i -> threads.submit(identity::connectorToken));
        }
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void theTokenIsRenewedFiveMinutesBeforeItExpires() {
        platform.letIn("token-1", 3600);
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        platform.letIn("token-2", 7200);
        clock.advance(Duration.ofMinutes(50));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        clock.advance(Duration.ofMinutes(6));
        assertThat(identity.connectorToken()).isEqualTo("token-2");
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void aForgottenTokenIsAskedForAnewUnlessANewerOneIsThere() {
        platform.letIn("token-1", 3600);
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        platform.letIn("token-2", 3600);
        identity.forget("token-1");
        assertThat(identity.connectorToken()).isEqualTo("token-2");
        identity.forget("token-1");
        assertThat(identity.connectorToken()).isEqualTo("token-2");
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void theOldTokenServesUntilItExpiresWhileTheLoginServiceIsDown() {
        platform.letIn("token-1", 3600);
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        refuse();
        clock.advance(Duration.ofMinutes(57));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        assertThat(logins()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(identity::connectorToken).isInstanceOf(IllegalStateException.class);
        platform.letIn("token-2", 7200);
        clock.advance(Duration.ofSeconds(10));
        assertThat(identity.connectorToken()).isEqualTo("token-2");
    }

    @Test
    void aRefusedLoginIsNamedByItsCodeAndNotRepeatedAtOnce() {
        refuse();
        assertThatThrownBy(identity::connectorToken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invalid_client AADSTS7000215")
                .hasMessageNotContaining("person@example.org");
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(identity::connectorToken).isInstanceOf(IllegalStateException.class);
        }
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void aLoginServiceThatFailsIsAskedEverMoreRarely() {
        answer(aResponse().withStatus(503).withBody("<html>"));
        List<Integer> pauses = new ArrayList<>();
        for (int failures = 1; failures <= 5; failures++) {
            pauses.add(secondsUntilAskedAgain());
        }
        assertThat(pauses).containsExactly(0, 5, 10, 20, 30);
        platform.letIn("token-1", 3600);
        clock.advance(Duration.ofSeconds(30));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
    }

    @Test
    void aLoginServiceThatIsAskedTooOftenSaysForHowLong() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "90"));
        assertThatThrownBy(identity::connectorToken)
                .hasMessage("no connector token: status 429")
                .isInstanceOf(IllegalStateException.class);
        assertThat(secondsUntilAskedAgain()).isEqualTo(90);
        answer(aResponse().withStatus(429).withHeader("Retry-After", "999999"));
        assertThat(secondsUntilAskedAgain()).isEqualTo(90);
        assertThat(secondsUntilAskedAgain()).isEqualTo(300);
    }

    @Test
    void whoWaitsForATokenThatIsRefusedDoesNotAskAgain() {
        refuse();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> threads.submit(identity::connectorToken));
        }
        assertThat(logins()).isEqualTo(1);
    }

    /** Moves the clock on until the login service is asked once more. */
    private int secondsUntilAskedAgain() {
        int before = logins();
        for (int seconds = 0; seconds < 1_000; seconds++) {
            assertThatThrownBy(identity::connectorToken).isInstanceOf(IllegalStateException.class);
            if (logins() > before) {
                return seconds;
            }
            clock.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("never asked again");
    }

    private void answer(ResponseDefinitionBuilder response) {
        platform.server.stubFor(post(urlPathMatching("/.*/oauth2/v2.0/token")).willReturn(response));
    }

    private void refuse() {
        platform.server.stubFor(
                post(urlPathMatching("/.*/oauth2/v2.0/token"))
                        .willReturn(
                                aResponse()
                                        .withStatus(401)
                                        .withBody(
                                                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: of person@example.org\"}")));
    }

    private int logins() {
        return platform.server
                .findAll(postRequestedFor(urlEqualTo("/contoso.example/oauth2/v2.0/token")))
                .size();
    }
}
