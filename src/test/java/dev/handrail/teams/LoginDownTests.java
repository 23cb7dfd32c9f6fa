package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class LoginDownTests {
    private static final String LOGIN = "/.*/oauth2/v2.0/token";
    private static final String MESSAGES = "/v3/conversations/.*";

    private final Platform platform = new Platform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aReplyIsToWaitAndGoesOutOnceTheLoginServiceIsBack(int status) {
        platform.server.stubFor(
                post(urlPathMatching(LOGIN)).willReturn(aResponse().withStatus(status)));
        platform.server.stubFor(post(urlPathMatching(MESSAGES)).willReturn(okJson("{\"id\":\"a1\"}")));
        try (var bot = start()) {
            for (int i = 0; i < 20; i++) {
                assertThat(reply(bot)).isInstanceOf(Sent.Throttled.class);
            }
            assertThat(requests(LOGIN)).isEqualTo(1);
            assertThat(requests(MESSAGES)).isZero();
            platform.letIn("token-1", 3600);
            bot.getBean(SettableClock.class).advance(Duration.ofSeconds(5));
            assertThat(reply(bot)).isEqualTo(new Sent.Accepted("a1"));
        }
    }

    @Test
    void whyTheLoginWasRefusedIsLoggedByItsCodesAlone(CapturedOutput output) {
        platform.server.stubFor(post(urlPathMatching(LOGIN))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: expired, of"
                                + " person@example.org\"}")));
        try (var bot = start()) {
            assertThat(reply(bot)).isInstanceOf(Sent.Throttled.class);
        }
        assertThat(output)
                .contains("invalid_client AADSTS7000222")
                .doesNotContain("person@example.org")
                .doesNotContain(Platform.SECRET);
    }

    private Sent reply(ConfigurableApplicationContext bot) {
        return bot.getBean(Connector.class).create(there(), new Content.Text("Hello"));
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EdgeTestApplication.class)
                .run(
                        "--handrail.mode=teams",
                        "--server.port=0",
                        "--handrail.teams.app-id=" + Platform.APP_ID,
                        "--handrail.teams.tenant-id=contoso.example",
                        "--handrail.teams.secret=" + Platform.SECRET,
                        "--handrail.teams.login-url=" + platform.url(),
                        "--handrail.teams.service-hosts=127.0.0.1",
                        "--handrail.teams.openid-metadata-url=" + platform.metadataUrl());
    }

    private Address there() {
        var place = new Place(Place.Kind.CHANNEL, "tenant", "19:253b1f34@thread.tacv2", "team");
        return new Address(place, "19:253b1f34@thread.tacv2;messageid=1", platform.url(), "28:bot");
    }

    private int requests(String path) {
        return platform.server.findAll(postRequestedFor(urlPathMatching(path))).size();
    }
}
