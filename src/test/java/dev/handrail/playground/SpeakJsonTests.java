package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.RunningPlayground.Answer;
import org.junit.jupiter.api.Test;

class SpeakJsonTests {
    @Test
    void theAnswerIsJsonWhateverIsAccepted() {
        try (var playground = RunningPlayground.start()) {
            String message = "{\"as\":\"camille\",\"in\":\"" + playground.chatOf("camille") + "\",\"text\":\"Qui ?\"}";
            String api = "/playground/api/";
            String connector = "/playground/connector/v3/conversations/";
            String token = "Bearer " + playground.identity().connectorToken();
            isJson(200, ask(playground, "GET", api + "world", "", token));
            isJson(200, ask(playground, "POST", api + "messages", message, token));
            isJson(400, ask(playground, "POST", api + "messages", "{}", token));
            isJson(404, ask(playground, "GET", connector + "nowhere/members", "", token));
            isJson(401, ask(playground, "GET", connector + "nowhere/members", "", "Bearer x"));
            String members = connector + RunningPlayground.encoded(playground.groupChat()) + "/members";
            isJson(200, ask(playground, "GET", members, "", token));
        }
    }

    private static Answer ask(RunningPlayground playground, String method, String path, String body, String token) {
        return playground.send(
                method, path, body, "Accept", "text/html", "Content-Type", "application/json", "Authorization", token);
    }

    private static void isJson(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/json");
    }
}
