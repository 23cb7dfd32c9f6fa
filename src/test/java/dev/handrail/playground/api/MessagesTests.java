package dev.handrail.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.InThePlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MessagesTests extends InThePlayground {
    @Test
    void aPersonalMessageReachesTheBotAsTeamsSendsIt() throws Exception {
        String chat = playground.chatOf("camille");
        Answer said = playground.say("camille", chat, "Qui configure le DNS ?");
        JsonNode heard = playground.bot().hears();

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("status").asInt()).isEqualTo(202);
        assertThat(heard.path("id").asString()).isEqualTo(said.text("id"));
        assertThat(heard.path("type").asString()).isEqualTo("message");
        assertThat(heard.path("channelId").asString()).isEqualTo("msteams");
        assertThat(heard.path("text").asString()).isEqualTo("Qui configure le DNS ?");
        assertThat(heard.path("serviceUrl").asString())
                .isEqualTo("http://127.0.0.1:" + playground.port() + "/playground/connector/");
        assertThat(heard.at("/from/id").asString()).startsWith("29:");
        assertThat(heard.at("/from/aadObjectId").asString()).hasSize(36);
        assertThat(heard.at("/from/name").asString()).isEqualTo("Camille Verrier");
        assertThat(heard.at("/recipient/id").asString())
                .isEqualTo("28:" + playground.identity().appId());
        assertThat(heard.at("/conversation/id").asString()).isEqualTo(chat).startsWith("a:");
        assertThat(heard.at("/conversation/conversationType").asString()).isEqualTo("personal");
        assertThat(heard.at("/conversation/tenantId").asString())
                .isEqualTo(heard.at("/channelData/tenant/id").asString())
                .hasSize(36);
        assertThat(heard.at("/conversation/isGroup").isMissingNode()).isTrue();
        assertThat(heard.path("locale").asString()).isEqualTo("fr-FR");
        JsonNode client = heard.path("entities").path(0);
        assertThat(client.path("type").asString()).isEqualTo("clientInfo");
        assertThat(client.path("locale").asString()).isEqualTo("fr-FR");
        assertThat(client.path("country").asString()).isEqualTo("FR");
        assertThat(client.path("timezone").asString()).isEqualTo("Europe/Paris");
        assertThat(heard.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z");
        assertThat(heard.path("localTimestamp").asString()).matches(".*\\.\\d{3}\\+0[12]:00");
    }

    @Test
    void whereThereAreOthersTheBotIsMentioned() throws Exception {
        playground.say("harriet", playground.groupChat(), "who sets up DNS?");
        JsonNode heard = playground.bot().hears();

        assertThat(heard.path("text").asString()).isEqualTo("<at>Handrail</at> who sets up DNS?");
        assertThat(heard.at("/conversation/id").asString()).matches("19:[0-9a-f]{32}@thread\\.v2");
        assertThat(heard.at("/conversation/conversationType").asString()).isEqualTo("groupChat");
        assertThat(heard.at("/conversation/isGroup").asBoolean()).isTrue();
        JsonNode mention = heard.path("entities").path(0);
        assertThat(mention.path("type").asString()).isEqualTo("mention");
        assertThat(mention.path("text").asString()).isEqualTo("<at>Handrail</at>");
        assertThat(mention.at("/mentioned/id").asString())
                .isEqualTo(heard.at("/recipient/id").asString());
    }

    @Test
    void aMentionThatWasTypedStaysWhereItIs() throws Exception {
        playground.say("harriet", playground.groupChat(), "dear <at>Handrail</at>, who?");

        assertThat(playground.bot().hears().path("text").asString()).isEqualTo("dear <at>Handrail</at>, who?");
    }

    @Test
    void aMentionAloneIsAMessage() throws Exception {
        playground.say("harriet", playground.groupChat(), "");

        assertThat(playground.bot().hears().path("text").asString()).isEqualTo("<at>Handrail</at> ");
    }

    @Test
    void withoutAMentionPeopleSeeItAndTheBotDoesNot() {
        Answer said = playground.post(
                "messages",
                "{'as':'camille','in':'%s','text':'just among us','mention':false}".formatted(playground.groupChat()));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("status").isNull()).isTrue();
        assertThat(playground.bot().heardNothingMore()).isTrue();
        JsonNode last = last(playground.activities("harriet", playground.groupChat(), ""));
        assertThat(last.path("id").asString()).isEqualTo(said.text("id"));
        assertThat(last.path("text").asString()).isEqualTo("just among us");
        assertThat(last.path("mention").asBoolean()).isFalse();
    }

    @Test
    void theChannelsOwnIdStartsAThreadAndAThreadsIdStaysInIt() throws Exception {
        String channel = playground.channel();
        Answer root = playground.say("jonas", channel, "who migrates mail?");
        JsonNode first = playground.bot().hears();
        String thread = first.at("/conversation/id").asString();
        playground.say("priya", thread, "and when?");
        JsonNode second = playground.bot().hears();
        playground.say("priya", channel, "something else");
        JsonNode third = playground.bot().hears();

        assertThat(thread).isEqualTo(channel + ";messageid=" + root.text("id"));
        assertThat(channel).matches("19:[\\w-]+@thread\\.tacv2");
        assertThat(second.at("/conversation/id").asString()).isEqualTo(thread);
        assertThat(third.at("/conversation/id").asString()).isNotEqualTo(thread).startsWith(channel + ";messageid=");
        assertThat(first.at("/conversation/conversationType").asString()).isEqualTo("channel");
        assertThat(first.at("/channelData/channel/id").asString()).isEqualTo(channel);
        assertThat(first.at("/channelData/team/id").asString()).isEqualTo(channel);
        assertThat(texts(playground.activities("noor", thread, ""))).containsExactly("who migrates mail?", "and when?");
        assertThat(texts(playground.activities("noor", channel, "")))
                .contains("who migrates mail?", "and when?", "something else");
        assertThat(playground.get("/playground/api/world").body().toString())
                .contains("{\"id\":\"" + thread + "\",\"title\":\"who migrates mail?\"}");
    }

    @Test
    void aGuestHasAnotherObjectIdThere() throws Exception {
        playground.say("jonas", playground.chatOf("jonas"), "hello");
        JsonNode home = playground.bot().hears();
        playground.say("jonas", playground.groupChat(), "hello");
        JsonNode away = playground.bot().hears();

        assertThat(away.at("/conversation/tenantId").asString())
                .isNotEqualTo(home.at("/conversation/tenantId").asString());
        assertThat(away.at("/from/aadObjectId").asString())
                .isNotEqualTo(home.at("/from/aadObjectId").asString());
    }

    @Test
    void anEditAndADeletionKeepTheIdAndGetSeqsOfTheirOwn() throws Exception {
        String chat = playground.chatOf("rafael");
        long before =
                playground.activities("rafael", chat, "").body().path("next").asLong();
        String id = playground.say("rafael", chat, "Quem fornece?").text("id");
        JsonNode original = playground.bot().hears();
        Answer edited = playground.post(
                "messages",
                "{'as':'rafael','in':'%s','text':'Quem fornece os certificados?','edit':'%s'}".formatted(chat, id));
        JsonNode edit = playground.bot().hears();
        Answer deleted = playground.post("messages", "{'as':'rafael','in':'%s','delete':'%s'}".formatted(chat, id));
        JsonNode deletion = playground.bot().hears();

        assertThat(edited.text("id")).isEqualTo(id);
        assertThat(deleted.text("id")).isEqualTo(id);
        assertThat(edit.path("type").asString()).isEqualTo("messageUpdate");
        assertThat(edit.path("id").asString()).isEqualTo(id);
        assertThat(edit.path("text").asString()).isEqualTo("Quem fornece os certificados?");
        assertThat(edit.at("/channelData/eventType").asString()).isEqualTo("editMessage");
        assertThat(edit.path("timestamp").asString())
                .isGreaterThan(original.path("timestamp").asString());
        assertThat(deletion.path("type").asString()).isEqualTo("messageDelete");
        assertThat(deletion.path("id").asString()).isEqualTo(id);
        assertThat(deletion.path("timestamp").asString())
                .isGreaterThan(edit.path("timestamp").asString());
        JsonNode seen =
                playground.activities("rafael", chat, "&after=" + before).body();
        assertThat(seen.path("next").asLong()).isEqualTo(before + 3);
        assertThat(seen.path("activities").values())
                .extracting(each -> each.path("seq").asLong() - before + " "
                        + each.path("event").asString() + " "
                        + each.path("text").asString())
                .containsExactly("1 created Quem fornece?", "2 updated Quem fornece os certificados?", "3 deleted ");
        assertThat(playground
                        .post("messages", "{'as':'rafael','in':'%s','delete':'%s'}".formatted(chat, id))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeletedMessageThatDidNotMentionTheBotIsNoneOfItsBusiness() {
        String chat = playground.groupChat();
        String id = playground
                .post("messages", "{'as':'camille','in':'%s','text':'oops','mention':false}".formatted(chat))
                .text("id");
        Answer deleted = playground.post("messages", "{'as':'camille','in':'%s','delete':'%s'}".formatted(chat, id));

        assertThat(deleted.body().path("status").isNull()).isTrue();
        assertThat(playground.bot().heardNothingMore()).isTrue();
    }

    @Test
    void aRedeliveryIsTheSameActivityAgain() throws Exception {
        playground.post(
                "messages",
                "{'as':'camille','in':'%s','text':'deux fois','redeliver':true}"
                        .formatted(playground.chatOf("camille")));

        assertThat(playground.bot().hears()).isEqualTo(playground.bot().hears());
    }

    @Test
    void whoHasNotInstalledTheAppIsNotHeard() {
        Answer said = playground.say("tobias", playground.chatOf("tobias"), "anybody there?");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("status").asInt()).isEqualTo(403);
        assertThat(playground.bot().heardNothingMore()).isTrue();
    }

    @Test
    void theBotsStatusIsPassedOn() {
        playground.bot().answers(503, "later");

        Answer said = playground.say("camille", playground.chatOf("camille"), "et maintenant ?");

        assertThat(said.body().path("status").asInt()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'in':'CHAT','text':'x'} | 400 | as",
                "{'as':'nobody','in':'CHAT','text':'x'} | 404 | unknown persona",
                "{'as':'camille','text':'x'} | 400 | in",
                "{'as':'camille','in':'a:nowhere','text':'x'} | 404 | unknown conversation",
                "{'as':'camille','in':'CHANNEL;messageid=1','text':'x'} | 404 | unknown conversation",
                "{'as':'harriet','in':'CHAT','text':'x'} | 404 | not a member",
                "{'as':'camille','in':'CHAT'} | 400 | text",
                "{'as':'camille','in':'CHAT','text':' '} | 400 | text",
                "{'as':'camille','in':'CHAT','text':null} | 400 | text",
                "{'as':'camille','in':'CHAT','text':5} | 400 | text",
                "{'as':'camille','in':'CHAT','text':{'a':1},'mention':true} | 400 | text",
                "{'as':'camille','in':'CHAT','text':'x','edit':'1','delete':'1'} | 400 | exclude",
                "{'as':'camille','in':'CHAT','text':'x','edit':'1'} | 404 | unknown activity",
                "{'as':'camille','in':'CHAT','delete':'1'} | 404 | unknown activity",
                "{'as':'camille','in':'CHAT','delete': | 400 | JSON",
                "[] | 400 | JSON",
                "{'as':'camille','in':'CHAT','text':'x','mention':{}} | 400 | mention",
            })
    void whatIsWrongIsNamed(String request, int status, String named) {
        Answer answer = playground.post(
                "messages",
                request.replace("CHAT", playground.chatOf("camille")).replace("CHANNEL", playground.channel()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).contains(named);
        assertThat(playground.bot().heardNothingMore()).isTrue();
    }

    @Test
    void aLongTextReachesTheBotAndOneThatNobodyCouldSendDoesNot() throws Exception {
        String chat = playground.chatOf("camille");
        for (int length : new int[] {40_000, 100_000, 200_000}) {
            assertThat(playground.say("camille", chat, "é".repeat(length)).status())
                    .isEqualTo(200);
            assertThat(playground.bot().hears().path("text").asString()).hasSize(length);
        }

        Answer answer = playground.say("camille", chat, "é".repeat(200_001));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).contains("text", "200000");
        assertThat(playground.bot().heardNothingMore()).isTrue();
    }

    @Test
    void nobodyChangesWhatAnotherSaid() {
        String chat = playground.groupChat();
        String id = playground.say("harriet", chat, "mine").text("id");

        Answer answer = playground.post(
                "messages", "{'as':'camille','in':'%s','text':'no, mine','edit':'%s'}".formatted(chat, id));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).contains("not from");
    }

    private static JsonNode last(Answer activities) {
        return activities.body().path("activities").values().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static java.util.List<String> texts(Answer activities) {
        return activities.body().path("activities").values().stream()
                .map(each -> each.path("text").asString())
                .toList();
    }
}
