package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.handrail.chat.Incoming;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TokenCheckTests extends AtTheEdge {
    @TestFactory
    Stream<DynamicTest> whoeverIsNotThePlatformIsRefused() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("no token", "");
        headers.put("an empty token", "Bearer ");
        headers.put("garbage", "Bearer garbage");
        headers.put("three parts of garbage", "Bearer aaa.bbb.ccc");
        headers.put("basic credentials", "Basic " + Base64.getEncoder().encodeToString("bot:secret".getBytes()));
        headers.put("a token without its scheme", token().bearer().substring("Bearer ".length()));
        headers.put("a changed token", token().bearer() + "x");
        headers.put(
                "somebody else's signature",
                TokenDraft.good(IMPOSTOR, clock.instant()).bearer());
        headers.put("an unknown key", TokenDraft.good(STRANGER, clock.instant()).bearer());
        headers.put("no key id", token().keyId(null).bearer());
        headers.put("algorithm none", token().unsigned());
        headers.put("algorithm HS256", token().algorithm(JWSAlgorithm.HS256).bearer());
        headers.put("algorithm RS512", token().algorithm(JWSAlgorithm.RS512).bearer());
        headers.put("algorithm PS256", token().algorithm(JWSAlgorithm.PS256).bearer());
        headers.put("another audience", token().audience("another-bot").bearer());
        headers.put("no audience", token().audience(null).bearer());
        headers.put(
                "the emulator's issuer",
                token().issuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                        .bearer());
        headers.put(
                "a skill's issuer",
                token().issuer("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")
                        .bearer());
        headers.put("no expiry", token().expires(null).bearer());
        headers.put(
                "expired 10 minutes ago",
                token().expires(clock.instant().minusSeconds(600)).bearer());
        headers.put(
                "valid in 10 minutes",
                token().notBefore(clock.instant().plusSeconds(600)).bearer());
        headers.put("no service URL", token().serviceUrl(null).bearer());
        headers.put(
                "another service URL",
                token().serviceUrl("https://smba.trafficmanager.net/amer/").bearer());
        headers.put(
                "a key for another channel",
                TokenDraft.good(UNENDORSED, clock.instant()).bearer());
        return headers.entrySet().stream()
                .map(header -> DynamicTest.dynamicTest(header.getKey(), () -> {
                    var response = deliver(header.getValue(), sample("personal-message"));
                    assertThat(response.statusCode()).isEqualTo(401);
                    assertThat(response.body()).isEqualTo("{\"error\":\"unauthorized\"}");
                    assertThat(listener.heard()).isEmpty();
                }));
    }

    @Test
    void theSameActivityWithAGoodTokenIsTaken() {
        assertThat(deliver(token().bearer(), sample("personal-message")).statusCode())
                .isEqualTo(202);
        assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Said.class);
    }

    @Test
    void clocksMayDifferByAFewMinutes() {
        String late =
                token().expires(clock.instant().minus(Duration.ofMinutes(4))).bearer();
        String early =
                token().notBefore(clock.instant().plus(Duration.ofMinutes(4))).bearer();
        assertThat(deliver(late, sample("personal-message")).statusCode()).isEqualTo(202);
        assertThat(deliver(early, sample("personal-message")).statusCode()).isEqualTo(202);
    }

    @Test
    void theServiceUrlIsComparedWithoutCaseAndLastSlash() {
        String token =
                token().serviceUrl("https://SMBA.trafficmanager.net/EMEA").bearer();
        assertThat(deliver(token, sample("personal-message")).statusCode()).isEqualTo(202);
    }

    @Test
    void aForeignServiceUrlIsRefusedEvenWhenTheTokenNamesIt() {
        String foreign = "https://smba.trafficmanager.net.example.org/emea/";
        var response = deliver(
                token().serviceUrl(foreign).bearer(),
                sample("personal-message").replace(Platform.SERVICE_URL, foreign));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void aRememberedTokenIsStillHeldAgainstEveryActivity() {
        String token = token().bearer();
        assertThat(deliver(token, sample("personal-message")).statusCode()).isEqualTo(202);
        String other = sample("personal-message").replace("/emea/", "/amer/");
        assertThat(deliver(token, other).statusCode()).isEqualTo(401);
        String webchat = sample("personal-message").replace("\"msteams\"", "\"webchat\"");
        assertThat(deliver(token, webchat).statusCode()).isEqualTo(401);
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void aRememberedTokenExpires() {
        String token = token().bearer();
        assertThat(deliver(token, sample("personal-message")).statusCode()).isEqualTo(202);
        clock.advance(Duration.ofMinutes(64));
        assertThat(deliver(token, sample("personal-message")).statusCode()).isEqualTo(202);
        clock.advance(Duration.ofMinutes(2));
        assertThat(deliver(token, sample("personal-message")).statusCode()).isEqualTo(401);
    }

    @Test
    void ofManyRefusalsTenAMinuteAreLoggedAndTheOthersCounted(CapturedOutput output) {
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 50; i++) {
            assertThat(deliver("Bearer garbage", "{}").statusCode()).isEqualTo(401);
        }
        assertThat(output.toString().split("reason=\"not a token", -1)).hasSize(10 + 1);
        clock.advance(Duration.ofMinutes(1));
        deliver("Bearer garbage", "{}");
        assertThat(output).containsOnlyOnce("more=\"40\"");
        assertThat(output.toString().split("reason=\"not a token", -1)).hasSize(11 + 1);
    }

    @Test
    void refusalsAreLoggedByReasonAndIdsAndNothingElse(CapturedOutput output) {
        clock.advance(Duration.ofMinutes(1));
        String token =
                token().serviceUrl("https://smba.trafficmanager.net/amer/").bearer();
        deliver(token, sample("personal-message"));
        assertThat(output)
                .contains("the token is for another service URL, or for none")
                .contains("1485983408511")
                .doesNotContain("Who sets up")
                .doesNotContain("Adele")
                .doesNotContain(token.substring(20));
    }
}
