package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import dev.handrail.playground.RunningPlayground.Answer;
import dev.handrail.playground.world.Conversation;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files, dialogs, chats that are opened, and rosters, from the page's interface through the real edge and back. */
class FilesInPlaygroundTests {
    static RunningPlayground playground;

    @BeforeAll
    static void start() {
        playground = RunningPlayground.startWith(FillingBot.class);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @BeforeEach
    void forget() {
        FillingBot.HEARD.clear();
        FillingBot.SENT.clear();
    }

    @Test
    void anAcceptedFileIsPutOnThePersonasDriveAndIsNobodyElses() {
        String offer = offered("camille");
        assertThat(answer("camille", offer, "accept").body().path("status").asInt())
                .isEqualTo(200);
        assertThat(FillingBot.SENT).last().isEqualTo(new Sent.Accepted(offer));
        JsonNode shown = last("camille");
        assertThat(shown.path("contentType").asString()).isEqualTo("application/vnd.microsoft.teams.card.file.info");
        assertThat(shown.path("name").asString()).isEqualTo("tasks.csv");

        String file = "/playground/api/files/" + shown.at("/content/uniqueId").asString() + "?as=";
        Answer kept = playground.get(file + "camille");
        assertThat(kept.response().body()).isEqualTo(FillingBot.FILE);
        assertThat(kept.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("tasks.csv");
        assertThat(playground.get(file + "harriet").status()).isEqualTo(404);
        assertThat(playground.get(file + "nobody").status()).isEqualTo(404);
        assertThat(playground.get(file.replace("?as=", "")).status()).isEqualTo(400);
    }

    @Test
    void aDeclinedFileIsNotPutAnywhere() {
        String offer = offered("rafael");
        answer("rafael", offer, "decline");
        assertThat(FillingBot.HEARD).last().isInstanceOfSatisfying(Incoming.FileAnswered.class, answered -> {
            assertThat(answered.accepted()).isFalse();
            assertThat(answered.target()).isNull();
            assertThat(answered.data()).containsEntry("export", "x-3");
        });
    }

    @Test
    void aSecondFileOfThatNameGetsAnother() {
        answer("beatriz", offered("beatriz"), "accept");
        answer("beatriz", offered("beatriz"), "accept");
        assertThat(last("beatriz").path("name").asString()).isEqualTo("tasks 1.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9/up", "https://evil.example/up"})
    void aFileGoesNowhereElse(String foreign) {
        String offer = offered("harriet");
        String upload = "{'contentUrl':'%s','name':'x','uploadUrl':'%s','uniqueId':'u','fileType':'csv'}"
                .formatted(foreign, foreign);
        act("harriet", offer, "'type':'fileConsent/invoke','verb':'accept','data':{'uploadInfo':" + upload + "}");
        assertThat(FillingBot.SENT).last().isEqualTo(new Sent.Refused("upload URL not allowed"));
    }

    @Test
    void anUploadIsTakenOnceWholeAndWithoutAToken() {
        act("camille", offered("camille"), "'type':'fileConsent/invoke','verb':'accept','data':{'context':{}}");
        Incoming.FileAnswered answered = (Incoming.FileAnswered)
                FillingBot.HEARD.stream().reduce((first, second) -> second).orElseThrow();
        String path = java.net
                .URI
                .create(Optional.ofNullable(answered.target()).orElseThrow().uploadUrl())
                .getPath();
        assertThat(put(path, "abc", "Content-Range", "bytes 0-2/3")).isEqualTo(404);
        assertThat(put(path, "abc", "Content-Range", "bytes 0-2/4")).isEqualTo(416);
        assertThat(put(path, "abc", "Content-Range", "bytes 0-2/3", "Authorization", "Bearer x"))
                .isEqualTo(401);
        assertThat(put(path, "a".repeat(4 * 1024 * 1024 + 1), "Content-Range", "bytes 0-4194304/4194305"))
                .isEqualTo(413);
        assertThat(put("/playground/uploads/guessed", "abc", "Content-Range", "bytes 0-2/3"))
                .isEqualTo(404);
    }

    @Test
    void aDialogIsOpenedShownAgainToldAndClosed() {
        playground.say("jonas", playground.chatOf("jonas"), "settings");
        String card = lastId("jonas");
        String open = "'type':'Action.Submit','data':{'verb':'settings.open','msteams':{'type':'task/fetch'}}";
        assertThat(act("jonas", card, open).body().at("/body/task/value/title").asString())
                .isEqualTo("Settings");
        String save = "'type':'task/submit','data':{'verb':'settings.save'}},'inputs':{'name':'NAME'";
        Answer again = act("jonas", card, save.replace("NAME", "taken"));
        assertThat(again.body().at("/body/task/type").asString()).isEqualTo("continue");
        assertThat(again.body().at("/body/task/value/title").asString()).isEqualTo("Choose another name");
        Answer told = act("jonas", card, save.replace("NAME", "told"));
        assertThat(told.body().at("/body/task/type").asString()).isEqualTo("message");
        Answer done = act("jonas", card, save.replace("NAME", "fine"));
        assertThat(done.body().path("status").asInt()).isEqualTo(200);
        assertThat(done.body().path("body").isNull()).isTrue();
    }

    @Test
    void whoRemovesTheAppIsLeftAndCanBeOpenedOnlyAfterwards() {
        playground.post("people", "{'persona':'priya','installed':false}");
        assertThat(FillingBot.HEARD).last().isInstanceOf(Incoming.Left.class);
        assertThat(open("priya"))
                .isInstanceOfSatisfying(
                        Opened.Not.class,
                        not -> assertThat(not.why())
                                .isInstanceOfSatisfying(
                                        Sent.Refused.class,
                                        refused -> assertThat(refused.why()).isEqualTo(Sent.Why.NOT_INSTALLED)));
        playground.post("people", "{'persona':'priya','installed':true}");
        assertThat(open("priya"))
                .isInstanceOfSatisfying(
                        Opened.To.class,
                        to -> assertThat(to.chat().conversationId()).isEqualTo(playground.chatOf("priya")));
    }

    @Test
    void everybodyInAChannelIsRead() {
        Roster roster = connector().members(address(playground.channel(), Place.Kind.CHANNEL));
        assertThat(roster)
                .isInstanceOfSatisfying(
                        Roster.Of.class,
                        of -> assertThat(of.people())
                                .extracting(Account::name)
                                .containsExactlyInAnyOrder(
                                        "Camille Verrier",
                                        "Harriet Cole",
                                        "Rafael Monteiro",
                                        "Beatriz Azevedo",
                                        "Priya Raman",
                                        "Jonas Lindqvist",
                                        "Étienne Marchal",
                                        "Noor Haddad",
                                        "Tobias Grant"));
    }

    private static Opened open(String persona) {
        Conversation chat = playground
                .world()
                .personalChat(playground.world().persona(persona).orElseThrow());
        Account account = chat.account(chat.members().getFirst());
        Person person = Optional.ofNullable(account.person()).orElseThrow();
        Address any = address(chat.id(), Place.Kind.PERSONAL);
        return connector().open(new Individual(person, chat.tenantId(), any.serviceUrl(), any.botId()));
    }

    private static Address address(String conversation, Place.Kind kind) {
        Conversation where = playground.world().spot(conversation).orElseThrow().conversation();
        return new Address(
                new Place(kind, where.tenantId(), where.id(), null),
                where.id(),
                "http://127.0.0.1:" + playground.port() + "/playground/connector/",
                "28:" + playground.identity().appId());
    }

    private static Connector connector() {
        return playground.bean(Connector.class);
    }

    private static int put(String path, String body, String... headers) {
        return playground.send("PUT", path, body, headers).status();
    }

    private static String offered(String persona) {
        playground.say(persona, playground.chatOf(persona), "file");
        return lastId(persona);
    }

    private static Answer answer(String persona, String offer, String verb) {
        return act(persona, offer, "'type':'fileConsent/invoke','verb':'" + verb + "'");
    }

    private static Answer act(String persona, String card, String action) {
        return playground.post(
                "actions",
                "{'as':'%s','in':'%s','activityId':'%s','action':{%s}}"
                        .formatted(persona, playground.chatOf(persona), card, action));
    }

    private static JsonNode lastActivity(String persona) {
        JsonNode all = playground
                .activities(persona, playground.chatOf(persona), "")
                .body()
                .path("activities");
        return all.path(all.size() - 1);
    }

    private static String lastId(String persona) {
        return lastActivity(persona).path("id").asString();
    }

    private static JsonNode last(String persona) {
        return lastActivity(persona).at("/attachments/0");
    }
}
