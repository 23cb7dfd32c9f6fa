package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ManagedIdentityTests {
    private static final String HEADER = "853b9a84-hush";

    private final Platform machine = new Platform();
    private final SettableClock clock = SettableClock.atPresent();

    @AfterEach
    void stop() {
        machine.close();
    }

    @Test
    void onAppServiceItsOwnServiceIsAskedAsThePlatformSays() {
        answer(okJson(token("token-1", clock.instant().plusSeconds(3600).getEpochSecond())));
        assertThat(identity(appService()).connectorToken()).isEqualTo("token-1");
        LoggedRequest asked = only();
        assertThat(asked.getMethod()).isEqualTo(RequestMethod.GET);
        assertThat(asked.getUrl()).startsWith("/msi/token?");
        assertThat(asked.getHeader("X-IDENTITY-HEADER")).isEqualTo(HEADER);
        assertThat(asked.queryParameter("api-version").firstValue()).isEqualTo("2019-08-01");
        assertThat(asked.queryParameter("resource").firstValue()).isEqualTo("https://api.botframework.com");
        assertThat(asked.queryParameter("client_id").firstValue()).isEqualTo(Platform.APP_ID);
    }

    @Test
    void onAVirtualMachineTheMetadataServiceIsAsked() {
        answer(okJson("{\"access_token\":\"token-1\",\"expires_in\":\"3600\",\"token_type\":\"Bearer\"}"));
        assertThat(identity(virtualMachine()).connectorToken()).isEqualTo("token-1");
        LoggedRequest asked = only();
        assertThat(asked.getUrl()).startsWith("/metadata/identity/oauth2/token?");
        assertThat(asked.getHeader("Metadata")).isEqualTo("true");
        assertThat(asked.queryParameter("api-version").firstValue()).isEqualTo("2018-02-01");
        assertThat(asked.queryParameter("resource").firstValue()).isEqualTo("https://api.botframework.com");
        assertThat(asked.queryParameter("client_id").firstValue()).isEqualTo(Platform.APP_ID);
    }

    @Test
    void oneTokenServesUntilFiveMinutesBeforeItExpires() {
        answer(okJson(token("token-1", clock.instant().plusSeconds(3600).getEpochSecond())));
        BotIdentity identity = identity(appService());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500).forEach(i -> threads.submit(identity::connectorToken));
        }
        clock.advance(Duration.ofMinutes(54));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        assertThat(requests()).hasSize(1);
        answer(okJson(token("token-2", clock.instant().plusSeconds(3600).getEpochSecond())));
        clock.advance(Duration.ofMinutes(2));
        assertThat(identity.connectorToken()).isEqualTo("token-2");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aRefusalIsNamedByItsCodeAndAskedAgainLater(CapturedOutput output) {
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"error\":\"invalid_request\",\"error_description\":\"of person@example.org\"}"));
        BotIdentity identity = identity(appService());
        assertThatThrownBy(identity::connectorToken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no connector token: status 400 invalid_request");
        assertThatThrownBy(identity::connectorToken).isInstanceOf(IllegalStateException.class);
        assertThat(requests()).hasSize(1);
        assertThat(output).doesNotContain("person@example.org").doesNotContain(HEADER);
        answer(okJson(token("token-1", clock.instant().plusSeconds(3600).getEpochSecond())));
        clock.advance(Duration.ofSeconds(5));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
    }

    @Test
    void whoIsToAskLessOftenDoes() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "40"));
        BotIdentity identity = identity(virtualMachine());
        assertThatThrownBy(identity::connectorToken).hasMessageContaining("status 429");
        clock.advance(Duration.ofSeconds(39));
        assertThatThrownBy(identity::connectorToken).hasMessageContaining("asked a moment ago");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(identity::connectorToken).hasMessageContaining("status 429");
        assertThat(requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"access_token\":\"t\"}", "{\"expires_in\":\"3600\"}"})
    void anAnswerWithoutATokenIsNone(String body) {
        answer(aResponse().withStatus(200).withBody(body));
        assertThatThrownBy(() -> identity(appService()).connectorToken())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds none");
    }

    @Test
    void aServiceThatDoesNotAnswerGivesNone() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatThrownBy(() -> identity(virtualMachine()).connectorToken())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void nothingOfItIsAskedWhereTheBotHasASecret() {
        machine.letIn("token-of-the-secret", 3600);
        var settings = settings(Platform.SECRET, false);
        var identity = new TeamsIdentity(settings, clock.time(), environment(appService()));
        assertThat(identity.connectorToken()).isEqualTo("token-of-the-secret");
        assertThat(requests()).extracting(LoggedRequest::getUrl).allMatch(url -> url.endsWith("/oauth2/v2.0/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_ENDPOINT=http://127.0.0.1:1/, not supported",
        "IDENTITY_HEADER=853b9a84-hush, not supported",
        "IDENTITY_ENDPOINT=http://127.0.0.1:1/ IDENTITY_HEADER=853b9a84-hush IDENTITY_SERVER_THUMBPRINT=AB, not supported",
        "IDENTITY_ENDPOINT=nowhere IDENTITY_HEADER=853b9a84-hush, IDENTITY_ENDPOINT is no address"
    })
    void aPlatformThatCannotBeAskedStartsNothing(String variables, String said, CapturedOutput output) {
        String[] arguments = ("handrail.mode=teams server.port=0 handrail.teams.managed-identity=true"
                        + " handrail.teams.app-id=a " + variables)
                .split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = "--" + arguments[i];
        }
        assertThatThrownBy(() -> new SpringApplicationBuilder(EdgeTestApplication.class).run(arguments));
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("handrail.teams.managed-identity (HANDRAIL_TEAMS_MANAGED_IDENTITY)")
                .contains(said)
                .doesNotContain(HEADER);
    }

    private Map<String, String> appService() {
        return Map.of("IDENTITY_ENDPOINT", machine.url() + "/msi/token", "IDENTITY_HEADER", HEADER);
    }

    private Map<String, String> virtualMachine() {
        return Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", machine.url());
    }

    private BotIdentity identity(Map<String, String> variables) {
        return new TeamsIdentity(settings(null, true), clock.time(), environment(variables));
    }

    private static MockEnvironment environment(Map<String, String> variables) {
        var environment = new MockEnvironment();
        variables.forEach(environment::setProperty);
        return environment;
    }

    private TeamsSettings settings(@Nullable String secret, boolean managedIdentity) {
        return new TeamsSettings(
                Platform.APP_ID,
                managedIdentity ? null : "contoso.example",
                secret,
                null,
                managedIdentity,
                machine.url(),
                machine.metadataUrl(),
                Platform.ISSUER,
                List.of("smba.trafficmanager.net"),
                List.of(".sharepoint.com"));
    }

    private void answer(ResponseDefinitionBuilder response) {
        machine.server.stubFor(any(anyUrl()).willReturn(response));
    }

    private static String token(String value, long expiresOn) {
        return Platform.json(Map.of("access_token", value, "expires_on", String.valueOf(expiresOn)));
    }

    private List<LoggedRequest> requests() {
        return machine.server.findAll(anyRequestedFor(anyUrl()));
    }

    private LoggedRequest only() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }
}
