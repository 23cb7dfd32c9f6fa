package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
                    List.of("smba.trafficmanager.net")),
            clock.time());

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
        clock.advance(ConnectorTokens.AFTER_FAILURE);
        assertThat(identity.connectorToken()).isEqualTo("token-2");
    }

    @Test
    void aRefusedLoginIsNamedByItsCodeAndNotRepeatedAtOnce() {
        refuse();
        assertThatThrownBy(identity::connectorToken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("person@example.org");
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(identity::connectorToken).isInstanceOf(IllegalStateException.class);
        }
        assertThat(logins()).isEqualTo(1);
    }

    private void refuse() {
        platform.server.stubFor(post(urlPathMatching("/.*/oauth2/v2.0/token"))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"of person@example.org\"}")));
    }

    private int logins() {
        return platform.server
                .findAll(postRequestedFor(urlEqualTo("/contoso.example/oauth2/v2.0/token")))
                .size();
    }
}
