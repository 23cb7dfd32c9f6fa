package dev.handrail.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.InThePlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MeetingsTests extends InThePlayground {
    private static Answer call(String more) {
        return playground.post("meetings", "{'in':'" + playground.groupChat() + "'" + more + "}");
    }

    private static boolean isInCall() {
        return playground
                .get("/playground/api/world")
                .body()
                .path("conversations")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(playground.groupChat()))
                .findFirst()
                .orElseThrow()
                .path("inCall")
                .asBoolean();
    }

    @Test
    void theBotIsToldOfACallAsTeamsTellsIt() throws Exception {
        Answer begun = call(",'event':'start','title':'Checkpoint','as':'harriet'");
        JsonNode heard = playground.bot().hears();

        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.body().path("status").asInt()).isEqualTo(202);
        assertThat(begun.body().path("inCall").asBoolean()).isTrue();
        assertThat(isInCall()).isTrue();
        assertThat(heard.path("type").asString()).isEqualTo("event");
        assertThat(heard.path("name").asString()).isEqualTo("application/vnd.microsoft.meetingStart");
        assertThat(heard.at("/conversation/id").asString()).isEqualTo(playground.groupChat());
        assertThat(heard.at("/value/MeetingType").asString()).isEqualTo("Scheduled");
        assertThat(heard.at("/value/Title").asString()).isEqualTo("Checkpoint");
        assertThat(heard.at("/value/StartTime").asString()).isNotBlank();
        assertThat(heard.at("/value/JoinUrl").asString()).startsWith("https://");
        assertThat(heard.at("/value/Id").asString())
                .isNotBlank()
                .isEqualTo(heard.at("/channelData/meeting/id").asString());
        assertThat(heard.at("/from/aadObjectId").asString()).hasSize(36);

        assertThat(call(",'event':'end'").body().path("inCall").asBoolean()).isFalse();
        JsonNode over = playground.bot().hears();
        assertThat(over.path("name").asString()).isEqualTo("application/vnd.microsoft.meetingEnd");
        assertThat(over.at("/value/EndTime").asString()).isNotBlank();
        assertThat(over.at("/value/StartTime").isMissingNode()).isTrue();
        assertThat(over.path("id").asString()).isNotEqualTo(heard.path("id").asString());
        assertThat(isInCall()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                             | 400 | event
                    ,'event':'pause'               | 400 | neither
                    ,'event':'start','as':'nobody' | 404 | nobody
                    """)
    void whatCannotBeMeantIsRefused(String more, int status, String error) {
        Answer refused = call(more);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("error")).contains(error);
    }

    @Test
    void onlyGroupChatsHaveCalls() {
        assertThat(playground
                        .post("meetings", "{'in':'" + playground.channel() + "','event':'start'}")
                        .status())
                .isEqualTo(400);
        assertThat(playground
                        .post("meetings", "{'in':'19:none','event':'start'}")
                        .status())
                .isEqualTo(404);
    }
}
