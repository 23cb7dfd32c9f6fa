package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Outcome;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogTests extends AtTheEdge {
    private static final Map<String, Object> CARD = Map.of("type", "AdaptiveCard", "version", "1.5");
    private static final Outcome FORM = new Outcome.ShowDialog("Settings", new Content.Card(CARD, "A form"));
    private static final Map<String, Object> SHOWN = Map.of(
            "task",
            Map.of(
                    "type",
                    "continue",
                    "value",
                    Map.of(
                            "title",
                            "Settings",
                            "height",
                            "medium",
                            "width",
                            "medium",
                            "card",
                            Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", CARD))));

    @ParameterizedTest
    @CsvSource({"task/fetch, OPEN_DIALOG", "task/submit, SUBMIT_DIALOG"})
    void aDialogWithAVerbIsAPressAndIsAnsweredByTheDialog(String name, Manner manner) {
        listener.answer(incoming -> FORM);
        assertThat(answer(named(name))).isEqualTo(SHOWN);
        assertThat(listener.heard()).singleElement().isInstanceOfSatisfying(Incoming.Pressed.class, pressed -> {
            assertThat(pressed.verb()).isEqualTo("settings.open");
            assertThat(pressed.data()).isEqualTo(Map.of("engagement", "e-17"));
            assertThat(pressed.cardActivityId()).isEqualTo("1485983409999");
            assertThat(pressed.manner()).isEqualTo(manner);
            assertThat(pressed.awaited()).isTrue();
        });
    }

    @Test
    void aSubmittedDialogClosesShowsATextOrMayBeTriedAgain() {
        HttpResponse<String> closed = deliver(token().bearer(), named("task/submit"));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).isEmpty();
        listener.answer(incoming -> new Outcome.ShowText("Saved"));
        assertThat(answer(named("task/submit"))).isEqualTo(Map.of("task", Map.of("type", "message", "value", "Saved")));
        listener.answer(incoming -> new Outcome.TryLater("busy"));
        assertThat(deliver(token().bearer(), named("task/submit")).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/fetch", "task/submit"})
    void aDialogWithoutAVerbIsHeardAsAQuestionThatNobodyAnswers(String name) {
        listener.answer(incoming -> new Outcome.ShowText("Not available"));
        for (String broken : List.of(
                named(name).replace("\"verb\"", "\"other\""),
                named(name).replace("\"settings.open\"", "\" \""),
                named(name).replace("\"settings.open\"", "{\"deep\": 1}"),
                named(name).replaceAll("(?s)\"data\": \\{.*?\\}[^}]*\\}", "\"data\": \"settings.open\""),
                named(name).replaceAll("(?s)\"value\": \\{.*\\}", "\"value\": null}"))) {
            listener.forget();
            listener.answer(incoming -> new Outcome.ShowText("Not available"));
            assertThat(answer(broken)).isEqualTo(Map.of("task", Map.of("type", "message", "value", "Not available")));
            assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Invoked.class);
        }
    }

    @Test
    void whatIsTooMuchOrTooDeepIsRefusedUnread() {
        String large = named("task/submit").replace("e-17", "e".repeat(2_000_000));
        assertThat(deliver(token().bearer(), large).statusCode()).isEqualTo(413);
        String deep = named("task/submit").replace("\"e-17\"", "[".repeat(5_000) + "]".repeat(5_000));
        assertThat(deliver(token().bearer(), deep).statusCode()).isEqualTo(400);
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void aButtonThatOpensNoDialogGetsItsCardInPlace() {
        listener.answer(incoming -> FORM);
        assertThat(answer(sample("card-action")))
                .isEqualTo(
                        Map.of("statusCode", 200L, "type", "application/vnd.microsoft.card.adaptive", "value", CARD));
    }

    private Map<String, Object> answer(String activity) {
        HttpResponse<String> response = deliver(token().bearer(), activity);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return JSONObjectUtils.parse(response.body());
        } catch (ParseException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private static String named(String invoke) {
        return sample("dialog-opened").replace("\"name\": \"task/fetch\"", "\"name\": \"" + invoke + "\"");
    }
}
