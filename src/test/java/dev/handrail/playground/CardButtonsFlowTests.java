package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.HandrailApplication;
import dev.handrail.playground.RunningPlayground.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Handrail itself in the playground: questions are asked and every button of its cards pressed, as the page does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardButtonsFlowTests {
    private static final String PERSON = "harriet";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RunningPlayground playground;
    private String chat = "";
    private long seen;

    /** A card as the feed shows it. */
    private record Shown(String id, String event, JsonNode card) {
        List<String> texts() {
            return Stream.concat(card.findValues("text").stream(), card.findValues("value").stream())
                    .map(JsonNode::asString)
                    .toList();
        }

        List<String> buttons() {
            return actions().map(action -> action.path("title").asString()).toList();
        }

        Stream<JsonNode> actions() {
            return card.findParents("fallback").stream();
        }

        JsonNode button(String title) {
            return actions()
                    .filter(action -> action.path("title").asString().equals(title))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + title + " among " + buttons()));
        }
    }

    /** Beside the playground's own. */
    String[] settings() throws IOException {
        return new String[0];
    }

    /** The welcome comes after the start, and must not be taken for an answer. */
    @BeforeAll
    void startAndBeWelcomed() throws IOException {
        playground = RunningPlayground.startWith(HandrailApplication.class, settings());
        chat = playground.chatOf(PERSON);
        next();
    }

    @AfterAll
    void stop() {
        playground.close();
    }

    @BeforeEach
    void lookFromNowOn() {
        chat = playground.chatOf(PERSON);
        seen = playground.activities(PERSON, chat, "").body().path("next").asLong();
    }

    private Shown ask(String question) {
        assertThat(playground.say(PERSON, chat, question).status()).isEqualTo(200);
        return next();
    }

    /** The next card that the feed brings; what the person says is passed over. */
    private Shown next() {
        while (true) {
            JsonNode news = playground
                    .activities(PERSON, chat, "&after=" + seen + "&wait=PT20S")
                    .body();
            assertThat(news.path("activities")).as("nothing came").isNotEmpty();
            seen = news.path("next").asLong();
            for (JsonNode activity : news.path("activities")) {
                JsonNode card = activity.at("/attachments/0/content");
                if (card.isObject()) {
                    return new Shown(
                            activity.path("id").asString(),
                            activity.path("event").asString(),
                            card);
                }
            }
        }
    }

    /** Presses, and sees the card of the same message replaced. */
    private Shown press(Shown on, String title) {
        JsonNode pressed = send(on, "Action.Execute", on.button(title));
        assertThat(pressed.at("/body/type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        Shown now = next();
        assertThat(now.id()).isEqualTo(on.id());
        assertThat(now.event()).isEqualTo("updated");
        assertThat(now.card()).isEqualTo(pressed.at("/body/value"));
        return now;
    }

    private JsonNode send(Shown on, String type, JsonNode button) {
        ObjectNode wanted =
                JSON.createObjectNode().put("as", PERSON).put("in", chat).put("activityId", on.id());
        wanted.putObject("action")
                .put("type", type)
                .put("verb", button.path("verb").asString())
                .set("data", button.path("data"));
        Answer answer = playground.send(
                "POST", "/playground/api/actions", wanted.toString(), "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anEditedQuestionChangesItsAnswerAndADeletedOneTakesItAlong() {
        String question = playground
                .say(PERSON, chat, "Who sets up multi-factor authentication?")
                .text("id");
        Shown answer = next();
        assertThat(change("edit", question)).isEqualTo(200);
        Shown changed = next();
        assertThat(changed.event()).isEqualTo("updated");
        assertThat(changed.id()).isEqualTo(answer.id());
        assertThat(changed.texts()).isNotEqualTo(answer.texts());
        assertThat(change("delete", question)).isEqualTo(200);
        assertThat(deleted()).contains(answer.id());
    }

    private int change(String what, String question) {
        ObjectNode wanted = JSON.createObjectNode().put("as", PERSON).put("in", chat);
        wanted.put("text", "Who provides the SSL certificates?").put(what, question);
        return playground.post("messages", wanted.toString()).status();
    }

    /** What disappears until the bot's message does. */
    private List<String> deleted() {
        List<String> gone = new ArrayList<>();
        while (gone.size() < 2) {
            JsonNode news = playground
                    .activities(PERSON, chat, "&after=" + seen + "&wait=PT20S")
                    .body();
            assertThat(news.path("activities")).as("nothing came").isNotEmpty();
            seen = news.path("next").asLong();
            news.path("activities")
                    .valueStream()
                    .filter(activity -> activity.path("event").asString().equals("deleted"))
                    .forEach(activity -> gone.add(activity.path("id").asString()));
        }
        return gone;
    }

    @Test
    void theClockGoesOnThroughWhateverIsDue() {
        ask("Who sets up multi-factor authentication?");
        assertThat(playground.post("clock", "{\"advance\": \"PT72H\"}").status())
                .isEqualTo(200);
        assertThat(ask("Who provides the SSL certificates?").event()).isEqualTo("created");
    }

    @Test
    void theSourceIsOpenedAndClosedAgain() {
        Shown answer = ask("Who sets up multi-factor authentication?");
        Shown place = press(answer, "Show the source");
        assertThat(place.texts()).contains("Processus et attentes", "French", "January 4, 2021", "143");
        assertThat(press(place, "Back to the answer").card()).isEqualTo(answer.card());
    }

    @Test
    void anAnswerThatIsNotMeantIsReplacedByTheChosenOne() {
        Shown others = press(ask("Who sets up multi-factor authentication?"), "Not what I meant");
        assertThat(others.texts()).contains("What did you mean?");
        JsonNode first = others.actions().findFirst().orElseThrow();
        assertThat(first.path("verb").asString()).isEqualTo("choose");
        Shown chosen = press(others, first.path("title").asString());
        assertThat(chosen.texts())
                .contains(first.path("title").asString(), "You asked: “Who sets up multi-factor authentication?”");
        Shown again = press(chosen, "Not what I meant");
        Shown none = press(again, "None of these");
        assertThat(none.texts()).contains("No playbook covers this");
        assertThat(press(again, "Back to the answer").texts())
                .contains(first.path("title").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What are our responsibilities in the Enable phase? | Next    | Previous  | Not what I meant         | None of these
            Quelles sont nos responsabilités dans la phase d’activation ? | Suivant | Précédent | Ce n’est pas ma question | Aucune de ces réponses
            Quais são as nossas responsabilidades na fase Habilitar? | Próximo | Anterior  | Não foi isso que perguntei | Nenhuma destas
            """)
    void aListIsLeafedThroughInItsOwnLanguage(
            String question, String next, String previous, String notMeant, String none) {
        Shown first = ask(question);
        assertThat(first.buttons()).containsExactly(next, notMeant);
        Shown second = press(first, next);
        assertThat(second.buttons()).contains(previous).doesNotContainNull();
        assertThat(second.card().path("lang")).isEqualTo(first.card().path("lang"));
        assertThat(second.texts()).isNotEqualTo(first.texts());
        assertThat(press(second, previous).card()).isEqualTo(first.card());
        Shown others = press(first, notMeant);
        assertThat(others.actions().count()).isBetween(3L, 8L);
        assertThat(press(others, none).texts()).hasSizeGreaterThan(1).doesNotContain("${");
    }

    @Test
    void aSubjectThatIsOfferedIsAnsweredAsAMessageOfItsOwn() {
        Shown refused = ask("configuration");
        assertThat(refused.texts()).contains("Which of these do you mean?");
        JsonNode closest = refused.actions().findFirst().orElseThrow();
        send(refused, "Action.Execute", closest);
        Shown answer = next();
        assertThat(answer.event()).isEqualTo("created");
        assertThat(answer.texts()).contains(closest.path("title").asString());
    }

    @Test
    void aForgedButtonIsToldThatItLeadsNowhere() {
        Shown answer = ask("Who sets up multi-factor authentication?");
        ObjectNode forged = JSON.createObjectNode().put("verb", "choose");
        forged.putObject("data").put("question", "Who?").put("rejected", "x/y").put("entry", "${question}");
        assertThat(send(answer, "Action.Execute", forged).at("/body/value").asString())
                .isEqualTo("This button no longer leads anywhere. Please type your question.");
    }

    /** Presses as a client does that can only submit, and gets as a message what others see in the card's place. */
    private Shown submit(Shown on, String title) {
        Shown replaced = press(on, title);
        Shown said = submitted(on, on.button(title));
        assertThat(said.card()).isEqualTo(replaced.card());
        return said;
    }

    private Shown submitted(Shown on, JsonNode button) {
        JsonNode fallback = button.path("fallback");
        JsonNode outcome = send(on, fallback.path("type").asString(), fallback);
        assertThat(outcome.path("status").asInt()).isEqualTo(202);
        assertThat(outcome.path("body").isNull()).isTrue();
        Shown said = next();
        assertThat(said.event()).isEqualTo("created");
        return said;
    }

    @Test
    void aClientThatOnlySubmitsOpensTheSourceAndGoesBackByMessages() {
        Shown answer = ask("Who sets up multi-factor authentication?");
        Shown place = submit(answer, "Show the source");
        assertThat(submit(place, "Back to the answer").card()).isEqualTo(answer.card());
    }

    @Test
    void aClientThatOnlySubmitsChoosesWhatIsMeantByMessages() {
        Shown others = submit(ask("Who sets up multi-factor authentication?"), "Not what I meant");
        Shown chosen = submit(
                others, others.actions().findFirst().orElseThrow().path("title").asString());
        Shown again = submit(chosen, "Not what I meant");
        assertThat(submit(again, "Back to the answer").card()).isEqualTo(chosen.card());
        assertThat(submit(again, "None of these").texts()).contains("No playbook covers this");
    }

    @Test
    void aClientThatOnlySubmitsLeafsThroughAListByMessages() {
        Shown first = ask("What are our responsibilities in the Enable phase?");
        Shown second = submit(first, "Next");
        assertThat(second.card()).isNotEqualTo(first.card());
        assertThat(submit(second, "Previous").card()).isEqualTo(first.card());
        assertThat(submit(second, "Not what I meant").texts()).isNotEmpty();
    }

    @Test
    void aClientThatOnlySubmitsAsksForAnOfferedSubject() {
        Shown offered = ask("configuration");
        JsonNode closest = offered.actions().findFirst().orElseThrow();
        send(offered, "Action.Execute", closest);
        Shown answer = next();
        assertThat(submitted(offered, closest).card()).isEqualTo(answer.card());
    }

    @Test
    void aClientThatOnlySubmitsIsToldThatAForgedButtonLeadsNowhere() {
        Shown answer = ask("Who sets up multi-factor authentication?");
        ObjectNode forged = JSON.createObjectNode();
        forged.putObject("data").put("verb", "choose").put("question", "Who?").put("entry", "x/y");
        send(answer, "Action.Submit", forged);
        JsonNode news = playground
                .activities(PERSON, chat, "&after=" + seen + "&wait=PT20S")
                .body();
        assertThat(news.path("activities").valueStream())
                .last()
                .extracting(activity -> activity.path("text").asString())
                .isEqualTo("This button no longer leads anywhere. Please type your question.");
    }
}
