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
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingForDoorsThatAreNotThereLeavesNoLine(CapturedOutput output) throws Exception {
        assertThat(get("/wp-login.php").statusCode()).isEqualTo(404);
        assertThat(output).doesNotContain("wp-login");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
