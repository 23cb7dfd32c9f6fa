package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.teams.credential.CredentialRefused;
import dev.handrail.time.SystemTime;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class RefusedCertificateTests {
    private static final Instant NOW = Instant.now(Clock.systemUTC());
    private static final Duration DAY = Duration.ofDays(1);
    private static final HeldCertificate HELD = CertificateFile.good(NOW);
    private static final HeldCertificate OTHER = CertificateFile.good(NOW);
    private static final String CERTIFICATE = HELD.certificatePem();
    private static final String KEY = HELD.privateKeyPkcs8Pem();

    @TempDir
    Path folder;

    static Stream<Arguments> files() throws Exception {
        var past = CertificateFile.valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY));
        var future = CertificateFile.valid(NOW.plus(DAY), NOW.plus(DAY.multipliedBy(9)));
        var elliptic = new HeldCertificate.Builder().ecdsa256().build();
        return Stream.of(
                Arguments.of("is not PEM", "openssl pkcs12", "\u0030\u0082\u0009 of a .pfx"),
                Arguments.of("no private key", "BEGIN PRIVATE KEY", CERTIFICATE),
                Arguments.of("no certificate", "BEGIN CERTIFICATE", KEY),
                Arguments.of("more than one private key", "one after the other", CERTIFICATE + KEY + KEY),
                Arguments.of("key is encrypted", "openssl pkey", CERTIFICATE + encrypted()),
                Arguments.of("key is encrypted", "openssl pkey", CERTIFICATE + encryptedInTheOlderForm()),
                Arguments.of("does not belong to its private key", "made with this key", OTHER.certificatePem() + KEY),
                Arguments.of("broken, or not RSA", "openssl req", pem("PRIVATE KEY", new byte[] {1, 2, 3})),
                Arguments.of("broken, or not RSA", "openssl req", elliptic.privateKeyPkcs8Pem()),
                Arguments.of("broken, or not RSA", "openssl req", pem("EC PRIVATE KEY", new byte[] {1})),
                Arguments.of("shorter than 2048 bits", "longer RSA key", shortKey()),
                Arguments.of("a block is broken", "anew", CERTIFICATE + block("PRIVATE KEY", "=====")),
                Arguments.of("a block is broken", "anew", KEY + pem("CERTIFICATE", new byte[] {1})),
                Arguments.of("too large", "one after the other", CERTIFICATE + KEY + " ".repeat(200_000)),
                Arguments.of("expired at", "register it", past.certificatePem() + past.privateKeyPkcs8Pem()),
                Arguments.of("not valid before", "clock", future.certificatePem() + future.privateKeyPkcs8Pem()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsOfNoUseIsRefusedAndSaysWhatToDo(String reason, String remedy, String content) {
        Path file = CertificateFile.write(folder.resolve("bot.pem"), content);
        assertThatExceptionOfType(CredentialRefused.class)
                .isThrownBy(() -> identity(file))
                .withMessageStartingWith("handrail.teams.certificate (HANDRAIL_TEAMS_CERTIFICATE) ")
                .withMessageContaining(reason)
                .withNoCause()
                .satisfies(refused -> assertThat(refused.remedy()).contains(remedy));
    }

    @Test
    void nothingStartsWithItAndNothingOfTheKeyIsPrinted(CapturedOutput output) {
        assertRefused(
                CertificateFile.write(folder.resolve("bot.pem"), KEY), output, "no certificate", "BEGIN CERTIFICATE");
        assertThat(output).doesNotContain(CertificateFile.linesOfTheKey(HELD));
    }

    @Test
    void aFileThatIsNotThereStartsNothing(CapturedOutput output) {
        assertRefused(folder.resolve("none.pem"), output, "does not exist", "whole path");
    }

    @Test
    void aFolderIsRefused() {
        assertThatExceptionOfType(CredentialRefused.class)
                .isThrownBy(() -> identity(folder))
                .withMessageContaining("cannot be read");
    }

    private static void assertRefused(Path file, CapturedOutput output, String reason, String remedy) {
        assertThatThrownBy(() -> start(file));
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("handrail.teams.certificate (HANDRAIL_TEAMS_CERTIFICATE)")
                .contains(reason)
                .contains(remedy)
                .doesNotContain("\tat dev.handrail");
    }

    private static BotIdentity identity(Path file) {
        var settings = new TeamsSettings(
                Platform.APP_ID,
                "contoso.example",
                null,
                file.toString(),
                false,
                "https://login.example.org",
                "https://keys.example.org",
                Platform.ISSUER,
                List.of("smba.trafficmanager.net"),
                List.of(".sharepoint.com"));
        return new TeamsIdentity(settings, new SystemTime(Clock.systemUTC()), new MockEnvironment());
    }

    private static void start(Path file) {
        new SpringApplicationBuilder(EdgeTestApplication.class)
                .run(
                        "--handrail.mode=teams",
                        "--server.port=0",
                        "--handrail.teams.app-id=a",
                        "--handrail.teams.tenant-id=t.example",
                        "--handrail.teams.certificate=" + file);
    }

    private static String encrypted() throws Exception {
        String algorithm = "PBEWithMD5AndDES";
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec("word".toCharArray())));
        byte[] shut = cipher.doFinal(HELD.keyPair().getPrivate().getEncoded());
        return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(cipher.getParameters(), shut).getEncoded());
    }

    private static String encryptedInTheOlderForm() {
        return block("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA");
    }

    private static String shortKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static String pem(String label, byte[] content) {
        return block(label, Base64.getMimeEncoder().encodeToString(content));
    }

    private static String block(String label, String body) {
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
