package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BadInputTests extends AtTheEdge {
    @TestFactory
    Stream<DynamicTest> whatIsNoActivityIsRefusedWithWhatItLacks() {
        return Stream.of(
                refused("nothing", "", "not the JSON of an activity"),
                refused(
                        "half of an object",
                        "{\"type\": \"message\", \"text\": \"my sec",
                        "not the JSON of an activity"),
                refused("an array", "[]", "not the JSON of an activity"),
                refused("null", "null", "type is missing"),
                refused("something after the object", sample("personal-message") + "{}", "not the JSON"),
                refused("a person in place of a text", with("text", Map.of("a", 1)), "not the JSON"),
                refused("no type", with("type", null), "type is missing"),
                refused("no serviceUrl", with("serviceUrl", null), "serviceUrl is missing"),
                refused("no channelId", with("channelId", null), "channelId is missing"),
                refused("no conversation", with("conversation", null), "conversation is missing"),
                refused("a conversation without id", with("conversation", Map.of("tenantId", "t")), "conversation is"),
                refused("no id", with("id", null), "id is missing"),
                refused("nobody it is from", with("from", null), "from is missing"),
                refused("an edit without its time", without(sample("edited-message"), "timestamp"), "timestamp is"),
                refused("an invoke without name", without(sample("task-fetch"), "name"), "name is missing"),
                refused(
                        "no tenant",
                        without(without(sample("group-chat-message"), "channelData"), "entities"),
                        "tenant is missing"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoIdIsRefusedAndNotLogged(CapturedOutput output) {
        Map<String, Object> tooLong = Map.of("id", "x".repeat(1_001));
        return Stream.of(
                noId("an id", "id", "a\nb", output),
                noId("a long id", "id", "x".repeat(1_001), output),
                noId("a conversation", "conversation", Map.of("id", "a\u0000b", "tenantId", "t"), output),
                noId("a conversation's tenant", "conversation", Map.of("id", "a", "tenantId", "t\u009b"), output),
                noId("a person", "from", Map.of("id", "29:\u202ea"), output),
                noId("a person's object id", "from", Map.of("id", "29:a", "aadObjectId", "\u2028"), output),
                noId("a person's tenant", "from", Map.of("id", "29:a", "tenantId", "t\r"), output),
                noId("a long recipient", "recipient", tooLong, output),
                noId("a service URL", "serviceUrl", Platform.SERVICE_URL + "\u001b[31m", output),
                noId("a tenant", "channelData", Map.of("tenant", Map.of("id", "t\t")), output),
                noId("an earlier message", "replyToId", "1\u007f", output),
                noId("a type", "type", "mess\nage", output),
                noId("an event", "channelData", Map.of("eventType", "x".repeat(1_001)), output));
    }

    private DynamicTest noId(String name, String field, Object value, CapturedOutput output) {
        return DynamicTest.dynamicTest(name, () -> {
            var response = deliver(token().bearer(), with(field, value));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).endsWith(" is too long or holds control characters\"}");
            assertThat(listener.heard()).isEmpty();
            assertThat(output)
                    .doesNotContain("\u001b[31m")
                    .doesNotContain("\u202e")
                    .doesNotContain("x".repeat(300));
        });
    }

    @Test
    void anIdOfAThousandCharactersIsTaken() {
        assertThat(deliver(token().bearer(), with("id", "x".repeat(1_000))).statusCode())
                .isEqualTo(202);
    }

    private DynamicTest refused(String name, String body, String reason) {
        return DynamicTest.dynamicTest(name, () -> {
            var response = deliver(token().bearer(), body);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).startsWith("{\"error\":\"" + reason);
            assertThat(listener.heard()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense"})
    void theAnswerIsJsonWhateverIsAccepted(String accepted) {
        listener.answer(incoming -> new Outcome.ShowText("Too late"));
        byte[] press = sample("card-action").getBytes(StandardCharsets.UTF_8);
        var answers = Map.of(
                200, deliver(token().bearer(), press, accepted),
                400, deliver(token().bearer(), new byte[] {'{'}, accepted),
                401, deliver("", press, accepted));
        answers.forEach((status, response) -> {
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        });
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void anUnknownTypeIsTakenAndNoticed() {
        var response = deliver(token().bearer(), with("type", "holodeckEntered"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(listener.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Noticed.class,
                        noticed -> assertThat(noticed.what()).isEqualTo("holodeckEntered"));
    }

    @Test
    void aTextOfAHundredThousandCharactersArrivesWhole() {
        String text = "<at>é".repeat(20_000);
        assertThat(deliver(token().bearer(), with("text", text)).statusCode()).isEqualTo(202);
        assertThat(listener.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Said.class, said -> assertThat(said.text()).isEqualTo(text));
    }

    @Test
    void controlCharactersArriveAsTheyWere() {
        deliver(token().bearer(), with("text", "a\u0000b\u001b[31mc\u202e"));
        assertThat(listener.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Said.class, said -> assertThat(said.text()).isEqualTo("a\u0000b\u001b[31mc\u202e"));
    }

    @Test
    void moreThanAMegabyteIsTooMuch() {
        byte[] huge = with("text", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        var response = deliver(token().bearer(), huge);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"error\":\"the activity is too large\"}");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void whoMayNotComeInIsNotToldThatTheyBringTooMuch() {
        assertThat(deliver("", new byte[1_100_000]).statusCode()).isEqualTo(401);
    }

    @Test
    void aDefectIsToldToTheLogAndNotToTheSender(CapturedOutput output) {
        listener.answer(incoming -> {
            throw new IllegalStateException("defect 4711");
        });
        var response = deliver(token().bearer(), sample("personal-message"));
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"error\":\"internal error\"}");
        assertThat(output).contains("defect 4711").contains("activity=\"1485983408511\"");
    }

    @Test
    void whatCannotBeTakenNowIsToBeTriedAgain() {
        listener.answer(incoming -> new Outcome.TryLater("busy"));
        assertThat(deliver(token().bearer(), sample("personal-message")).statusCode())
                .isEqualTo(503);
        assertThat(deliver(token().bearer(), sample("card-action")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void malformedJsonIsLoggedWithoutWhatItSays(CapturedOutput output) {
        deliver(token().bearer(), "{\"type\":\"message\",\"text\": my secret wish}");
        assertThat(output)
                .contains("not the JSON of an activity, line 1, column ")
                .doesNotContain("secret wish");
    }

    @Test
    void thePersonsLocaleDoesNotBecomeTheProcesss() {
        Locale before = Locale.getDefault();
        assertThat(deliver(token().bearer(), with("locale", "tr-TR")).statusCode())
                .isEqualTo(202);
        assertThat(Locale.getDefault()).isEqualTo(before);
        assertThat(listener.heard().getFirst().origin().locale()).isEqualTo(Locale.of("tr", "TR"));
    }

    @Test
    void aReplyIsNeverExpectedInTheAnswer() {
        var response = deliver(token().bearer(), with("deliveryMode", "expectReplies"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    private static String with(String name, @Nullable Object value) {
        return change(sample("personal-message"), name, value);
    }

    private static String without(String activity, String name) {
        return change(activity, name, null);
    }

    private static String change(String activity, String name, @Nullable Object value) {
        try {
            Map<String, Object> json = JSONObjectUtils.parse(activity);
            if (value == null) {
                json.remove(name);
            } else {
                json.put(name, value);
            }
            return JSONObjectUtils.toJSONString(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
