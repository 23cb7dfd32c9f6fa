package dev.handrail.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A playground that is killed while its people play the example engagement goes on with it, and doubles nothing. */
class KillTheExampleTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_LOOKS = 120;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private BotProcess playground;

    @BeforeEach
    void start() throws Exception {
        playground = BotProcess.start(
                Map.of("HANDRAIL_DATA_DIR", folder.resolve("data").toString()), folder.resolve("log"), client);
    }

    @AfterEach
    void stop() throws Exception {
        playground.kill();
        client.close();
    }

    @Test
    void each_time_the_example_goes_on_where_it_was_and_everything_is_there_once() throws Exception {
        awaitWords("jonas", "personal", "is started");
        playground.kill();
        start();
        awaitWords("harriet", "groupChat", "Camille Verrier");
        playground.kill();
        start();
        awaitPlayed();

        assertThat(words("jonas", say("jonas", "portfolio"))).contains("1 running");
        assertThat(words("jonas", say("jonas", "participants"))).contains("Taking part: 9");
        assertThat(words("harriet", say("harriet", "decisions")).split("In dispute since", -1))
                .hasSize(2);
        assertThat(words("harriet", say("harriet", "tasks"))).contains("2 of 11 done or not needed · 1 overdue");
    }

    private void awaitPlayed() throws Exception {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (Files.exists(folder.resolve("data/example-played"))) {
                return;
            }
            Deliver.pause(1_000);
        }
        throw new AssertionError("the example was not played in two minutes");
    }

    private void awaitWords(String persona, String type, String words) throws Exception {
        String where = conversation(persona, type);
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (activities(persona, where, 0).toString().contains(words)) {
                return;
            }
            Deliver.pause(50);
        }
        throw new AssertionError(words + " never came to " + persona);
    }

    private String conversation(String persona, String type) throws Exception {
        return get("/playground/api/world")
                .path("conversations")
                .valueStream()
                .filter(each -> each.path("type").asString().equals(type))
                .filter(each -> each.path("members")
                        .valueStream()
                        .anyMatch(member -> member.asString().equals(persona)))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** Gives where the persona's feed was before. */
    private long say(String persona, String text) throws Exception {
        String where = conversation(persona, "personal");
        long before = activities(persona, where, 0).path("next").asLong();
        String wanted = JSON.createObjectNode()
                .put("as", persona)
                .put("in", where)
                .put("text", text)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(playground.url("/playground/api/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted))
                .build();
        JsonNode said =
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        assertThat(said.path("status").asInt()).isEqualTo(202);
        return before;
    }

    /** What the bot showed since then. */
    private String words(String persona, long since) throws Exception {
        String where = conversation(persona, "personal");
        for (int look = 0; look < MOST_LOOKS; look++) {
            JsonNode shown = activities(persona, where, since);
            if (shown.path("activities")
                    .valueStream()
                    .anyMatch(each -> each.path("from").asString().equals("bot"))) {
                return shown.toString();
            }
            Deliver.pause(100);
        }
        throw new AssertionError(persona + " got no answer");
    }

    private JsonNode activities(String persona, String where, long after) throws Exception {
        return get("/playground/api/conversations/" + URLEncoder.encode(where, StandardCharsets.UTF_8)
                + "/activities?as=" + persona + "&after=" + after);
    }

    private JsonNode get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(playground.url(path)).build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
