package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.handrail.time.SettableClock;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class CertificateLoginTests {
    private final Platform platform = new Platform();
    private final SettableClock clock = SettableClock.atPresent();
    private final HeldCertificate held = CertificateFile.good(clock.instant());

    @TempDir
    Path folder;

    @BeforeEach
    void letIn() {
        platform.letIn("token-1", 3600);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void theBotSignsThatItIsTheApplicationAndNamesItsCertificate() throws Exception {
        assertThat(identity(write(held)).connectorToken()).isEqualTo("token-1");
        LoggedRequest asked = logins().getFirst();
        assertThat(asked.getUrl()).isEqualTo("/contoso.example/oauth2/v2.0/token");
        assertThat(asked.formParameter("grant_type").firstValue()).isEqualTo("client_credentials");
        assertThat(asked.formParameter("client_id").firstValue()).isEqualTo(Platform.APP_ID);
        assertThat(asked.formParameter("scope").firstValue()).contains("https://api.botframework.com/.default");
        assertThat(asked.formParameter("client_assertion_type").firstValue())
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assertThat(asked.getBodyAsString()).doesNotContain("client_secret");

        SignedJWT assertion = assertion(asked);
        assertThat(isSignedBy(held, assertion)).isTrue();
        assertThat(assertion.getHeader().getAlgorithm().getName()).isIn("RS256", "PS256");
        assertThat(assertion.getHeader().getX509CertSHA256Thumbprint().decode())
                .isEqualTo(thumbprint(held.certificate()));
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        String host = "127.0.0.1:" + platform.server.port();
        assertThat(claims.getAudience()).containsExactly("https://" + host + "/contoso.example/oauth2/v2.0/token");
        assertThat(claims.getIssuer()).isEqualTo(Platform.APP_ID);
        assertThat(claims.getSubject()).isEqualTo(Platform.APP_ID);
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(clock.instant().plusSeconds(60), clock.instant().plusSeconds(700));
    }

    @Test
    void theKeyMayComeFirstOrInTheOlderFormOrAmidOtherWords() throws Exception {
        String certificate = held.certificatePem();
        for (String[] blocks : List.of(new String[] {held.privateKeyPkcs1Pem(), certificate}, new String[] {
            "Bag Attributes\n    friendlyName: bot", held.privateKeyPkcs8Pem(), "\r\n", certificate
        })) {
            platform.server.resetRequests();
            Path file = CertificateFile.write(folder.resolve("bot.pem"), blocks);
            assertThat(identity(file).connectorToken()).isEqualTo("token-1");
            assertThat(isSignedBy(held, assertion(logins().getFirst()))).isTrue();
        }
    }

    @Test
    void theCertificateOfTheKeyIsFoundAmongThoseAboveIt() throws Exception {
        HeldCertificate authority = CertificateFile.good(clock.instant());
        Path file = CertificateFile.write(
                folder.resolve("bot.pem"),
                authority.certificatePem(),
                held.privateKeyPkcs8Pem(),
                held.certificatePem());
        identity(file).connectorToken();
        assertThat(assertion(logins().getFirst())
                        .getHeader()
                        .getX509CertSHA256Thumbprint()
                        .decode())
                .isEqualTo(thumbprint(held.certificate()));
    }

    @Test
    void oneTokenServesUntilFiveMinutesBeforeItExpires() throws Exception {
        BotIdentity identity = identity(write(held));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500).forEach(i -> threads.submit(identity::connectorToken));
        }
        clock.advance(Duration.ofMinutes(54));
        assertThat(identity.connectorToken()).isEqualTo("token-1");
        assertThat(logins()).hasSize(1);
        platform.letIn("token-2", 7200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(identity.connectorToken()).isEqualTo("token-2");
        assertThat(logins()).hasSize(2);
        String first = assertion(logins().getFirst()).getJWTClaimsSet().getJWTID();
        assertThat(assertion(logins().getLast()).getJWTClaimsSet().getJWTID()).isNotEqualTo(first);
    }

    @Test
    void aRenewedCertificateIsTakenUpWithoutARestart(CapturedOutput output) throws Exception {
        BotIdentity identity = identity(write(held));
        String first = identity.connectorToken();
        HeldCertificate renewed = CertificateFile.good(clock.instant());
        write(renewed);
        identity.forget(first);
        identity.connectorToken();
        assertThat(isSignedBy(held, assertion(logins().getFirst()))).isTrue();
        assertThat(isSignedBy(renewed, assertion(logins().getLast()))).isTrue();
        assertThat(output).contains("took up a renewed certificate");
    }

    @Test
    void aHalfWrittenFileLeavesTheLastCertificateInForce(CapturedOutput output) throws Exception {
        BotIdentity identity = identity(write(held));
        String first = identity.connectorToken();
        CertificateFile.write(folder.resolve("bot.pem"), held.certificatePem());
        identity.forget(first);
        identity.connectorToken();
        assertThat(isSignedBy(held, assertion(logins().getLast()))).isTrue();
        assertThat(output).contains("the certificate used last goes on").contains("no private key");
    }

    @Test
    void aCertificateThatExpiresSoonIsAnnounced(CapturedOutput output) {
        var soon = CertificateFile.valid(
                clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(13)));
        identity(write(soon));
        assertThat(output).contains("the bot's certificate expires soon");
    }

    @Test
    void aRefusedCertificateIsNamedByItsCodesAndNothingOfItIsLogged(CapturedOutput output) {
        platform.server.stubFor(post(urlPathMatching("/.*/oauth2/v2.0/token"))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"AADSTS700027: the key of"
                                + " person@example.org\"}")));
        BotIdentity identity = identity(write(held));
        assertThatThrownBy(identity::connectorToken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no connector token: invalid_client AADSTS700027")
                .hasNoCause();
        assertThat(output)
                .doesNotContain(CertificateFile.linesOfTheKey(held))
                .doesNotContain(
                        logins().getFirst().formParameter("client_assertion").firstValue());
    }

    private Path write(HeldCertificate certificate) {
        return CertificateFile.write(folder.resolve("bot.pem"), certificate);
    }

    private BotIdentity identity(Path file) {
        var settings = new TeamsSettings(
                Platform.APP_ID,
                "contoso.example",
                null,
                file.toString(),
                false,
                platform.url(),
                platform.metadataUrl(),
                Platform.ISSUER,
                List.of("smba.trafficmanager.net"),
                List.of(".sharepoint.com"));
        assertThat(settings.toString()).contains("certificate=present");
        return new TeamsIdentity(settings, clock.time(), new MockEnvironment());
    }

    private List<LoggedRequest> logins() {
        return platform.server.findAll(postRequestedFor(urlPathMatching("/.*/oauth2/v2.0/token")));
    }

    private static SignedJWT assertion(LoggedRequest login) throws ParseException {
        return SignedJWT.parse(login.formParameter("client_assertion").firstValue());
    }

    private static boolean isSignedBy(HeldCertificate held, SignedJWT assertion) throws JOSEException {
        return assertion.verify(
                new RSASSAVerifier((RSAPublicKey) held.certificate().getPublicKey()));
    }

    private static byte[] thumbprint(X509Certificate certificate) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    }
}
