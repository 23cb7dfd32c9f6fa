package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.playground.RunningPlayground.Answer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class OnlyLoopbackTests extends InThePlayground {
    static final String WORLD = "/playground/api/world";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:3978", "localhost:1", "LOCALHOST", "[::1]", "[::1]:3978"})
    void aLoopbackHostIsServed(String host) throws Exception {
        assertThat(get(WORLD, "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:3978",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.0.0.2"
            })
    void anotherHostIsRefusedEverywhere(String host) throws Exception {
        for (String path :
                new String[] {WORLD, "/playground/connector/v3/conversations/x/members", "/", "/assets/x.js"}) {
            assertThat(get(path, "Host: " + host)).startsWith("HTTP/1.1 403").contains("{\"error\":");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:3978, 200",
        "http://localhost:5173, 200",
        "http://[::1]:3978, 200",
        "https://localhost, 200",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "http://localhost@evil.example, 403",
        "null, 403",
        "file://, 403",
        "garbage, 403",
    })
    void onlyPagesOfALoopbackOriginMayAsk(String origin, int status) throws Exception {
        assertThat(get(WORLD, "Host: localhost", "Origin: " + origin)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void theConnectorIsCalledByNoBrowserSoItsOriginDoesNotMatter() throws Exception {
        assertThat(get(
                        "/playground/connector/v3/conversations/x/members",
                        "Host: localhost",
                        "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "nonsense"})
    void onlyJsonIsTaken(String contentType) {
        Answer answer =
                playground.send("POST", "/playground/api/clock", "{\"advance\":\"PT1H\"}", "Content-Type", contentType);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("error")).contains("application/json");
    }

    @Test
    void aCharsetBesideJsonIsFine() {
        Answer answer = playground.send(
                "POST",
                "/playground/api/clock",
                "{\"advance\":\"PT1H\"}",
                "Content-Type",
                "application/json; charset=utf-8");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        Answer answer = playground.say("camille", playground.chatOf("camille"), "x".repeat(1024 * 1024));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("error")).contains("1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.2", ""})
    void anotherAddressRefusesToStartAndNamesTheKey(String address) {
        assertThatThrownBy(() -> RunningPlayground.start("server.address=" + address))
                .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                .rootCause()
                .hasMessageContaining("server.address");
    }

    @Test
    void thePageIsConfinedToItself() {
        var headers = playground.get("/").response().headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'", "script-src 'self';", "img-src 'self' data:;", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void assetsNeverChangeAndNothingElseOfTheProgramIsServed() {
        var asset = playground.get("/assets/probe-0a1b2c3d.js").response();

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "max-age=31536000");
        assertThat(playground.get("/assets/..%2f..%2fapplication.yaml").status())
                .isNotEqualTo(200);
        assertThat(playground.get("/application.yaml").status()).isEqualTo(404);
    }

    private static String get(String path, String... headers) throws IOException {
        String request =
                "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", playground.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
