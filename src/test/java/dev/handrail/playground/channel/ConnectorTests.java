package dev.handrail.playground.channel;

import static dev.handrail.playground.RunningPlayground.activitiesOf;
import static dev.handrail.playground.RunningPlayground.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.InThePlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import dev.handrail.playground.world.Conversation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConnectorTests extends InThePlayground {
    static final String CARD = "{'contentType':'application/vnd.microsoft.card.adaptive',"
            + "'content':{'type':'AdaptiveCard','version':'1.5','body':[]}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer nonsense", "Basic Ym90OmJvdA=="})
    void nobodyCallsWithoutTheBotsToken(String authorization) {
        Answer answer = playground.send(
                "POST",
                "/playground/connector/v3/conversations" + activitiesOf(playground.chatOf("camille")),
                "{\"type\":\"message\",\"text\":\"x\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("Unauthorized");
        assertThat(playground
                        .activities("camille", playground.chatOf("camille"), "")
                        .body()
                        .toString())
                .doesNotContain("\"text\":\"x\"");
    }

    @Test
    void withoutAnyAuthorizationNothingIsSaidOfWhatIsThere() {
        assertThat(playground
                        .get("/playground/connector/v3/conversations/a:nowhere/members")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatTheBotShowsIsSeenChangedAndTakenAway() {
        String chat = playground.chatOf("camille");
        long before =
                playground.activities("camille", chat, "").body().path("next").asLong();
        Answer created = playground.connector(
                "POST", activitiesOf(chat), "{'type':'message','summary':'A card','attachments':[" + CARD + "]}");
        String id = created.text("id");
        Answer updated = playground.connector(
                "PUT", activitiesOf(chat) + "/" + id, "{'type':'message','text':'instead of a card'}");
        Answer deleted = playground.connector("DELETE", activitiesOf(chat) + "/" + id, "");

        assertThat(created.status()).isEqualTo(201);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("id")).isEqualTo(id);
        assertThat(deleted.status()).isEqualTo(200);
        List<JsonNode> seen = seen("camille", chat, before);
        assertThat(seen)
                .extracting(each -> each.path("event").asString())
                .containsExactly("created", "updated", "deleted");
        assertThat(seen).allSatisfy(each -> {
            assertThat(each.path("id").asString()).isEqualTo(id);
            assertThat(each.path("from").asString()).isEqualTo("bot");
        });
        assertThat(seen.getFirst().at("/attachments/0/content/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(seen.getFirst().path("summary").asString()).isEqualTo("A card");
        assertThat(seen.get(1).path("text").asString()).isEqualTo("instead of a card");
        assertThat(seen.get(1).path("attachments").size()).isZero();
        assertThat(seen.getLast().path("text").asString()).isEmpty();
        assertThat(playground
                        .connector("DELETE", activitiesOf(chat) + "/" + id, "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void textAndAttachmentAreSplitAndHaveNoId() {
        String chat = playground.chatOf("harriet");
        long before =
                playground.activities("harriet", chat, "").body().path("next").asLong();
        Answer created = playground.connector(
                "POST", activitiesOf(chat), "{'type':'message','text':'both','attachments':[" + CARD + "]}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("id").isMissingNode()).isTrue();
        assertThat(seen("harriet", chat, before))
                .extracting(each ->
                        each.path("text").asString() + each.path("attachments").size())
                .containsExactly("both0", "1");
    }

    @Test
    void typingIsTakenAndShowsNothing() {
        String chat = playground.chatOf("harriet");
        long before =
                playground.activities("harriet", chat, "").body().path("next").asLong();

        assertThat(playground
                        .connector("POST", activitiesOf(chat), "{'type':'typing'}")
                        .status())
                .isEqualTo(201);
        assertThat(seen("harriet", chat, before)).isEmpty();
    }

    @Test
    void aReplyInAThreadStaysThereWhetherTheSemicolonIsEncodedOrNot() throws Exception {
        playground.say("noor", playground.channel(), "a thread");
        String thread = playground.bot().hears().at("/conversation/id").asString();
        Answer encoded = playground.show(thread, "encoded");
        Answer bare = playground.connector("POST", "/" + thread + "/activities", "{'type':'message','text':'bare'}");

        assertThat(encoded.status()).isEqualTo(201);
        assertThat(bare.status()).isEqualTo(201);
        assertThat(seen("camille", thread, 0))
                .extracting(each -> each.path("text").asString())
                .containsExactly("a thread", "encoded", "bare");
        assertThat(seen("camille", thread, 0))
                .allSatisfy(each -> assertThat(each.path("thread").asString()).isEqualTo(thread));
    }

    @Test
    void aMessageToTheChannelItselfBeginsAThread() {
        Answer shown = playground.show(playground.channel(), "good morning");

        String thread = playground.channel() + ";messageid=" + shown.text("id");
        assertThat(seen("camille", thread, 0)).hasSize(1);
    }

    @Test
    void whoHasNotInstalledTheAppIsNotReached() {
        String chat = playground.chatOf("tobias");
        for (Answer answer : List.of(
                playground.show(chat, "hello"),
                playground.connector("GET", "/" + encoded(chat) + "/members", ""),
                open("tobias"))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("BotNotInConversationRoster");
            assertThat(answer.body().at("/error/message").asString()).isNotBlank();
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String chat = playground.chatOf("camille");

        assertThat(playground.show("a:nowhere", "x").code()).isEqualTo("ConversationNotFound");
        assertThat(playground.show(playground.channel() + ";messageid=1", "x").status())
                .isEqualTo(404);
        Answer activity = playground.connector("PUT", activitiesOf(chat) + "/1", "{'type':'message','text':'x'}");
        assertThat(activity.status()).isEqualTo(404);
        assertThat(activity.code()).isEqualTo("ActivityNotFoundInConversation");
        assertThat(playground
                        .connector("GET", "/" + encoded(chat) + "/members/29:nobody", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMessageOfMoreThanAHundredKilobytesAsUtf16IsTooBig() {
        String chat = playground.chatOf("camille");

        assertThat(playground.show(chat, "x".repeat(51_200)).status()).isEqualTo(201);
        Answer tooBig = playground.show(chat, "x".repeat(51_201));
        assertThat(tooBig.status()).isEqualTo(413);
        assertThat(tooBig.code()).isEqualTo("MessageSizeTooBig");
        Answer huge = playground.show(chat, "x".repeat(1_100_000));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("MessageSizeTooBig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'message'",
                "[]",
                "{'text':'no type'}",
                "{'type':'trace','text':'x'}",
                "{'type':'message'}",
                "{'type':'message','attachments':[{'content':{}}]}",
                "{'type':'message','attachments':[{'contentType':'application/vnd.microsoft.card.adaptive'}]}",
            })
    void whatIsMalformedIsRefused(String activity) {
        Answer answer = playground.connector("POST", activitiesOf(playground.chatOf("camille")), activity);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BadSyntax");
    }

    @Test
    void theBotChangesItsOwnMessagesOnly() {
        String chat = playground.chatOf("camille");
        String id = playground.say("camille", chat, "moi").text("id");

        assertThat(playground
                        .connector("DELETE", activitiesOf(chat) + "/" + id, "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPersonalChatIsOpenedByEitherIdOfThePerson() throws Exception {
        playground.say("rafael", playground.chatOf("rafael"), "oi");
        JsonNode heard = playground.bot().hears();
        String tenant = heard.at("/conversation/tenantId").asString();

        for (String id : List.of(
                heard.at("/from/id").asString(), heard.at("/from/aadObjectId").asString())) {
            Answer opened = playground.connector(
                    "POST", "", "{'members':[{'id':'%s'}],'channelData':{'tenant':{'id':'%s'}}}".formatted(id, tenant));
            assertThat(opened.status()).isEqualTo(201);
            assertThat(opened.text("id")).isEqualTo(playground.chatOf("rafael"));
        }
        assertThat(playground
                        .connector("POST", "", "{'members':[{'id':'29:nobody'}],'tenantId':'%s'}".formatted(tenant))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aConversationWithAFirstMessageSaysWhichItIs() {
        Answer thread = playground.connector(
                "POST",
                "",
                "{'isGroup':true,'channelData':{'channel':{'id':'%s'}},'activity':{'type':'message','text':'news'}}"
                        .formatted(playground.channel()));

        assertThat(thread.status()).isEqualTo(201);
        assertThat(thread.text("id")).isEqualTo(playground.channel() + ";messageid=" + thread.text("activityId"));
        assertThat(seen("priya", thread.text("id"), 0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'members':[{'id':'29:a'},{'id':'29:b'}],'tenantId':'t'}",
                "{'isGroup':true,'members':[{'id':'29:a'}],'tenantId':'t'}",
                "{'members':[{'id':'29:a'}]}",
                "{'channelData':{'channel':{'id':'CHANNEL'}}}",
                "{'channelData':{'channel':{'id':'GROUP'}},'activity':{'type':'message','text':'x'}}",
            })
    void aBotOpensNothingElse(String wanted) {
        Answer answer = playground.connector(
                "POST", "", wanted.replace("CHANNEL", playground.channel()).replace("GROUP", playground.groupChat()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BadSyntax");
    }

    @Test
    void theMembersAreToldAtOnceOneByOneOrPageByPage() {
        String where = "/" + encoded(playground.channel());
        JsonNode all = playground.connector("GET", where + "/members", "").body();
        JsonNode first = all.path(0);
        Answer one = playground.connector(
                "GET", where + "/members/" + encoded(first.path("id").asString()), "");
        JsonNode page = playground
                .connector("GET", where + "/pagedmembers?pageSize=5", "")
                .body();
        JsonNode rest = playground
                .connector(
                        "GET",
                        where + "/pagedmembers?pageSize=5&continuationToken="
                                + page.path("continuationToken").asString(),
                        "")
                .body();

        assertThat(all.size()).isEqualTo(9);
        assertThat(one.body()).isEqualTo(first);
        assertThat(first.path("aadObjectId").asString()).hasSize(36);
        assertThat(all.values())
                .extracting(each -> each.path("userRole").asString())
                .contains("user", "guest");
        assertThat(page.path("members").size()).isEqualTo(5);
        assertThat(rest.path("members").size()).isEqualTo(4);
        assertThat(rest.path("continuationToken").isMissingNode()).isTrue();
        assertThat(playground
                        .connector("GET", where + "/pagedmembers?continuationToken=99", "")
                        .status())
                .isEqualTo(400);
    }

    private static Answer open(String persona) {
        Conversation chat = playground
                .world()
                .personalChat(playground.world().persona(persona).orElseThrow());
        return playground.connector(
                "POST",
                "",
                "{'members':[{'id':'%s'}],'tenantId':'%s'}"
                        .formatted(chat.account(chat.members().getFirst()).id(), chat.tenantId()));
    }

    private static List<JsonNode> seen(String persona, String conversation, long after) {
        return playground
                .activities(persona, conversation, "&after=" + after)
                .body()
                .path("activities")
                .values()
                .stream()
                .toList();
    }
}
