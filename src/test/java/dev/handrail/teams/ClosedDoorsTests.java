package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClosedDoorsTests extends AtTheEdge {
    @Test
    void nobodyIsToldWhichDoorsThereAre() throws Exception {
        assertThat(get("/actuator/health", "application/json").statusCode()).isEqualTo(200);
        assertThat(get("/actuator", "application/json").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingForDoorsThatAreNotThereLeavesNoLine(CapturedOutput output) throws Exception {
        assertThat(get("/wp-login.php").statusCode()).isEqualTo(404);
        assertThat(output).doesNotContain("wp-login");
    }

    @Test
    void theErrorsOwnAddressIsNoDoorEither() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages").statusCode()).isEqualTo(405);
        for (String path : new String[] {"/error", "/nowhere", "/api/messages"}) {
            assertThat(get(path).headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(get(path).body()).startsWith("{\"error\":\"");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "text/html");
    }

    private HttpResponse<String> get(String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accepted);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
