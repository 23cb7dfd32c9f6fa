package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeTests extends AtTheEdge {
    private static final Map<String, Object> CARD = Map.of("type", "AdaptiveCard", "version", "1.5");
    private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

    @Test
    void aCardActionIsAPressAnsweredByACard() {
        listener.answer(incoming -> new Outcome.ShowCard(new Content.Card(CARD, "A card")));
        assertThat(answer(sample("card-action")))
                .isEqualTo(Map.of("statusCode", 200L, "type", ADAPTIVE_CARD, "value", CARD));
        assertThat(listener.heard()).singleElement().isInstanceOfSatisfying(Incoming.Pressed.class, pressed -> {
            assertThat(pressed.verb()).isEqualTo("ask-again");
            assertThat(pressed.data()).isEqualTo(Map.of("question", "q-17"));
            assertThat(pressed.cardActivityId()).isEqualTo("1485983409999");
            assertThat(pressed.awaited()).isTrue();
        });
    }

    @Test
    void aCardActionIsAnsweredByATextOrByNone() {
        listener.answer(incoming -> new Outcome.ShowText("Too late"));
        String message = "application/vnd.microsoft.activity.message";
        assertThat(answer(sample("card-action")))
                .isEqualTo(Map.of("statusCode", 200L, "type", message, "value", "Too late"));
        listener.forget();
        assertThat(answer(sample("card-action"))).isEqualTo(Map.of("statusCode", 200L, "type", message, "value", ""));
    }

    @Test
    void aDialogIsAnsweredByATextOrACard() {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        for (String name : new String[] {"task/fetch", "task/submit"}) {
            assertThat(answer(named(name)))
                    .isEqualTo(Map.of("task", Map.of("type", "message", "value", "Nothing here")));
        }
        listener.answer(incoming -> new Outcome.ShowCard(new Content.Card(CARD, "A card")));
        var card = Map.of("contentType", ADAPTIVE_CARD, "content", CARD);
        assertThat(answer(named("task/fetch")))
                .isEqualTo(Map.of("task", Map.of("type", "continue", "value", Map.of("card", card))));
    }

    @Test
    void aDialogThatIsDoneCloses() {
        HttpResponse<String> response = deliver(token().bearer(), named("task/submit"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aSearchIsAnsweredByATextOrByResults() {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        assertThat(answer(named("composeExtension/query")))
                .isEqualTo(Map.of("composeExtension", Map.of("type", "message", "text", "Nothing here")));
        listener.answer(incoming -> new Outcome.ShowCard(new Content.Card(CARD, "A card")));
        assertThat(answer(named("composeExtension/query")).toString())
                .contains("type=result")
                .contains("contentType=" + ADAPTIVE_CARD);
    }

    @Test
    void aCardActionWithoutAVerbIsRefusedInsideOfAnAnswer() {
        for (String broken : new String[] {
            sample("card-action").replace("\"verb\"", "\"other\""),
            sample("card-action").replace("\"action\"", "\"other\"")
        }) {
            var error = Map.of("code", "BadRequest", "message", "verb is missing");
            assertThat(answer(broken))
                    .isEqualTo(Map.of("statusCode", 400L, "type", "application/vnd.microsoft.error", "value", error));
        }
        assertThat(listener.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetchTask", "submitAction"})
    void anActionOfAnExtensionIsAnsweredAsADialog(String name) {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        assertThat(answer(named("composeExtension/" + name)))
                .isEqualTo(Map.of("task", Map.of("type", "message", "value", "Nothing here")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queryLink", "anonymousQueryLink", "querySettingUrl", "selectItem"})
    void whateverElseAnExtensionIsAskedIsAnsweredAsASearch(String name) {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        assertThat(answer(named("composeExtension/" + name)))
                .isEqualTo(Map.of("composeExtension", Map.of("type", "message", "text", "Nothing here")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config/fetch", "config/submit"})
    void settingsAreAnsweredAsADialogOfTheirOwn(String name) {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        assertThat(answer(named(name)))
                .isEqualTo(
                        Map.of("responseType", "config", "config", Map.of("type", "message", "value", "Nothing here")));
        listener.answer(incoming -> new Outcome.ShowCard(new Content.Card(CARD, "A card")));
        assertThat(answer(named(name)).toString()).contains("type=continue").contains(ADAPTIVE_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "composeExtension/setting",
                "composeExtension/onCardButtonClicked",
                "fileConsent/invoke",
                "message/submitAction",
                "actionableMessage/executeAction",
                "signin/verifyState",
                "signin/tokenExchange",
                "signin/failure"
            })
    void whatNeedsNoWordsIsTaken(String name) {
        listener.answer(incoming -> new Outcome.ShowText("Nothing here"));
        HttpResponse<String> response = deliver(token().bearer(), named(name));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void anInvokeThatNobodyKnowsIsHeardAndNotImplemented() {
        listener.answer(incoming -> new Outcome.ShowText("Pardon?"));
        HttpResponse<String> response = deliver(token().bearer(), named("holodeck/enter"));
        assertThat(response.statusCode()).isEqualTo(501);
        assertThat(response.body()).isEmpty();
        assertThat(listener.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Invoked.class,
                        invoked -> assertThat(invoked.name()).isEqualTo("holodeck/enter"));
    }

    private Map<String, Object> answer(String activity) {
        HttpResponse<String> response = deliver(token().bearer(), activity);
        assertThat(response.statusCode()).isEqualTo(200);
        try {
            return JSONObjectUtils.parse(response.body());
        } catch (ParseException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private static String named(String invoke) {
        return sample("task-fetch").replace("\"name\": \"task/fetch\"", "\"name\": \"" + invoke + "\"");
    }
}
