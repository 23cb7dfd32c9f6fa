package dev.handrail.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.InThePlayground;
import dev.handrail.playground.RunningPlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ActionsTests extends InThePlayground {
    static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    private String chat = "";
    private String card = "";

    @BeforeEach
    void showACard() {
        chat = playground.groupChat();
        card = playground.show(chat, "a card").text("id");
    }

    @Test
    void aPressIsAnInvokeWithWhatTheCardCarriesAndWhatWasFilledIn() throws Exception {
        playground.bot().answers(200, Map.of("statusCode", 200, "type", "text", "value", "done"));
        Answer pressed = act("'type':'Action.Execute','verb':'claim','data':{'id':7,'note':'old'}", "'note':'new'");
        JsonNode heard = playground.bot().hears();

        assertThat(pressed.body().path("status").asInt()).isEqualTo(200);
        assertThat(pressed.body().at("/body/value").asString()).isEqualTo("done");
        assertThat(heard.path("type").asString()).isEqualTo("invoke");
        assertThat(heard.path("name").asString()).isEqualTo("adaptiveCard/action");
        assertThat(heard.path("replyToId").asString()).isEqualTo(card);
        assertThat(heard.path("id").asString()).startsWith("f:");
        assertThat(heard.at("/value/action/type").asString()).isEqualTo("Action.Execute");
        assertThat(heard.at("/value/action/verb").asString()).isEqualTo("claim");
        assertThat(heard.at("/value/action/data/id").asInt()).isEqualTo(7);
        assertThat(heard.at("/value/action/data/note").asString()).isEqualTo("new");
    }

    @Test
    void aCardThatComesBackReplacesTheOneWhoPressedSeesAlone() {
        long before =
                playground.activities("harriet", chat, "").body().path("next").asLong();
        Map<String, Object> shown = Map.of("type", "AdaptiveCard", "version", "1.5");
        playground.bot().answers(200, Map.of("statusCode", 200, "type", CARD_TYPE, "value", shown));
        act("'type':'Action.Execute','verb':'claim'", "");

        List<JsonNode> mine = seen("camille", before);
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().path("id").asString()).isEqualTo(card);
        assertThat(mine.getFirst().path("event").asString()).isEqualTo("updated");
        assertThat(mine.getFirst().at("/attachments/0/content/version").asString())
                .isEqualTo("1.5");
        assertThat(seen("harriet", before)).isEmpty();
    }

    @Test
    void whatTheBotShowsEverybodyComesAfterASingleView() {
        long before =
                playground.activities("harriet", chat, "").body().path("next").asLong();
        playground
                .bot()
                .answers(200, Map.of("statusCode", 200, "type", CARD_TYPE, "value", Map.of("type", "AdaptiveCard")));
        act("'type':'Action.Execute','verb':'claim'", "");
        playground.connector(
                "PUT", RunningPlayground.activitiesOf(chat) + "/" + card, "{'type':'message','text':'for everybody'}");

        assertThat(seen("camille", before).getLast().path("text").asString()).isEqualTo("for everybody");
        assertThat(seen("harriet", before).getLast().path("text").asString()).isEqualTo("for everybody");
    }

    @Test
    void aSubmittedCardIsAMessageThatShowsNothing() throws Exception {
        long before =
                playground.activities("harriet", chat, "").body().path("next").asLong();
        Answer submitted = act("'type':'Action.Submit','data':{'id':7}", "'note':'new'");
        JsonNode heard = playground.bot().hears();

        assertThat(submitted.body().path("status").asInt()).isEqualTo(202);
        assertThat(submitted.body().path("body").isNull()).isTrue();
        assertThat(heard.path("type").asString()).isEqualTo("message");
        assertThat(heard.path("text").isMissingNode()).isTrue();
        assertThat(heard.path("replyToId").asString()).isEqualTo(card);
        assertThat(heard.path("value").toString()).isEqualTo("{\"id\":7,\"note\":\"new\"}");
        assertThat(seen("harriet", before)).isEmpty();
    }

    @Test
    void imBackSaysItsWordsAsThePerson() throws Exception {
        act("'type':'Action.Submit','data':{'msteams':{'type':'imBack','value':'who does what?'}}", "");

        assertThat(playground.bot().hears().path("text").asString()).isEqualTo("<at>Handrail</at> who does what?");
        assertThat(last("harriet").path("text").asString()).isEqualTo("who does what?");
        assertThat(last("harriet").path("from").asString()).isEqualTo("camille");
    }

    @Test
    void messageBackShowsPeopleOneTextAndTheBotAnother() throws Exception {
        act(
                "'type':'Action.Submit','data':{'msteams':{'type':'messageBack','text':'choice 1',"
                        + "'displayText':'The first one','value':{'id':1}}}",
                "'note':'new'");
        JsonNode heard = playground.bot().hears();

        assertThat(heard.path("text").asString()).isEqualTo("choice 1");
        assertThat(heard.path("value").toString()).isEqualTo("{\"id\":1,\"note\":\"new\"}");
        assertThat(last("harriet").path("text").asString()).isEqualTo("The first one");
        assertThat(last("harriet").path("id").asString())
                .isEqualTo(heard.path("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'task/fetch','data':{'a':1} | task/fetch"
                        + " | {\"data\":{\"a\":1},\"context\":{\"theme\":\"default\"}}",
                "'type':'task/submit','data':{'a':1} | task/submit"
                        + " | {\"data\":{\"a\":1},\"context\":{\"theme\":\"default\"}}",
                "'type':'Action.Submit','data':{'msteams':{'type':'task/fetch'}} | task/fetch"
                        + " | {\"data\":{\"msteams\":{\"type\":\"task/fetch\"}},\"context\":{\"theme\":\"default\"}}",
                "'type':'composeExtension/query','verb':'find','data':{'q':'dns'} | composeExtension/query"
                        + " | {\"commandId\":\"find\",\"parameters\":[{\"name\":\"q\",\"value\":\"dns\"}],"
                        + "\"queryOptions\":{\"skip\":0,\"count\":25}}",
                "'type':'fileConsent/invoke','verb':'accept','data':{'context':{'f':1}} | fileConsent/invoke"
                        + " | {\"type\":\"fileUpload\",\"action\":\"accept\",\"context\":{\"f\":1}}",
            })
    void everyOtherActIsTheInvokeOfItsName(String action, String name, String value) throws Exception {
        act(action, "");
        JsonNode heard = playground.bot().hears();

        assertThat(heard.path("type").asString()).isEqualTo("invoke");
        assertThat(heard.path("name").asString()).isEqualTo(name);
        assertThat(heard.path("value").toString()).isEqualTo(value);
    }

    @Test
    void aPressInAChannelHappensInTheCardsThread() throws Exception {
        String root = playground.show(playground.channel(), "a card").text("id");
        playground.post(
                "actions",
                "{'as':'noor','in':'%s','activityId':'%s','action':{'type':'Action.Execute','verb':'x'}}"
                        .formatted(playground.channel(), root));

        assertThat(playground.bot().hears().at("/conversation/id").asString())
                .isEqualTo(playground.channel() + ";messageid=" + root);
    }

    @Test
    void whoHasRemovedTheAppIsNotHeard() {
        String personal = playground.chatOf("noor");
        String shown = playground.show(personal, "a card").text("id");
        playground.post("people", "{'persona':'noor','installed':false}");
        playground.bot().startOver();
        Answer pressed = playground.post(
                "actions",
                "{'as':'noor','in':'%s','activityId':'%s','action':{'type':'Action.Execute','verb':'x'}}"
                        .formatted(personal, shown));
        playground.post("people", "{'persona':'noor','installed':true}");

        assertThat(pressed.body().path("status").asInt()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'as':'nobody','in':'CHAT','activityId':'CARD','action':{'type':'Action.Execute'}} | 404 | persona",
                "{'as':'camille','in':'x','activityId':'CARD','action':{'type':'Action.Execute'}} | 404 | conversation",
                "{'as':'priya','in':'CHAT','activityId':'CARD','action':{'type':'Action.Execute'}} | 404 | member",
                "{'as':'camille','in':'CHAT','activityId':'1','action':{'type':'Action.Execute'}} | 404 | activity",
                "{'as':'camille','in':'CHAT','action':{'type':'Action.Execute'}} | 400 | activityId",
                "{'as':'camille','in':'CHAT','activityId':'CARD','action':{'type':'Action.OpenUrl'}} | 400 | type",
                "{'as':'camille','in':'CHAT','activityId':'CARD'} | 400 | action.type",
                "{'as':'camille','in':'CHAT','activityId':'CARD','action':{'type':'task/fetch'},'inputs':3} | 400 | inputs",
            })
    void whatIsWrongIsNamed(String request, int status, String named) {
        Answer answer = playground.post("actions", request.replace("CHAT", chat).replace("CARD", card));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).contains(named);
    }

    private Answer act(String action, String inputs) {
        return playground.post(
                "actions",
                "{'as':'camille','in':'%s','activityId':'%s','action':{%s},'inputs':{%s}}"
                        .formatted(chat, card, action, inputs));
    }

    private JsonNode last(String persona) {
        return seen(persona, 0).getLast();
    }

    private List<JsonNode> seen(String persona, long after) {
        return playground.activities(persona, chat, "&after=" + after).body().path("activities").values().stream()
                .toList();
    }
}
