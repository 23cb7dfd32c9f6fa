package dev.handrail.engagement.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Planted;
import dev.handrail.playground.RunningPlayground.Answer;
import dev.handrail.playground.Stage;
import dev.handrail.playground.Stage.Shown;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.turn.HistoryLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Data is taken out and forgotten, by people in their own chats; what is forgotten last comes last here, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataFlowTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Planted planted;

    @BeforeAll
    void start() {
        planted = Planted.grow();
    }

    @AfterAll
    void stop() {
        planted.close();
    }

    /** Asks for a file and gives the offer of it. */
    private Shown offer(String who, String what) {
        Shown choice = ask(who, "export", "data.export");
        ObjectNode data = ((ObjectNode) choice.data("data.export").deepCopy()).put("what", what);
        if (!what.equals("mine")) {
            data.put("engagement", planted.first.value());
        }
        planted.stage.press(who, choice, "data.export", data, Map.of());
        return planted.stage.next(who, choice.in(), shown -> shown.card().has("acceptContext"));
    }

    /** What is answered with that button; what else comes meanwhile is passed over. */
    private Shown ask(String who, String text, String verb) {
        String chat = planted.stage.chat(who);
        planted.stage.catchUp(who, chat);
        planted.stage.playground().say(who, chat, text);
        return planted.stage.next(who, chat, shown -> shown.has(verb));
    }

    private void answer(Shown offer, String verb) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("as", offer.as())
                .put("in", offer.in())
                .put("activityId", offer.id());
        wanted.putObject("action")
                .put("type", "fileConsent/invoke")
                .put("verb", verb)
                .putObject("data");
        Answer answer = planted.stage
                .playground()
                .send("POST", "/playground/api/actions", wanted.toString(), "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    /** What stands in the file after somebody has agreed to it. */
    private String file(String who, String what) {
        Shown offer = offer(who, what);
        answer(offer, "accept");
        Shown shown = planted.stage.next(who, offer.in(), each -> each.card().has("uniqueId"));
        return planted.stage
                .playground()
                .get("/playground/api/files/" + shown.card().path("uniqueId").asString() + "?as=" + who)
                .response()
                .body();
    }

    @Test
    @Order(1)
    void everyKindOfDocumentThatAnEngagementHasIsKnownToWhoeverExportsOrErasesIt() {
        KeptKinds kept = planted.bean(KeptKinds.class);
        Set<String> kinds = new TreeSet<>();
        planted.bodies(planted.first).values().forEach(body -> kinds.add(body.substring(0, body.indexOf(' '))));
        assertThat(kinds).contains("engagement", "people", "tasks", "decisions", "limits", "history");
        assertThat(kinds)
                .isSubsetOf(Stream.of(kept.ofAnEngagement(), kept.beside(), Set.of("letter"))
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    @Order(2)
    void allOfAnEngagementGoesIntoAFileOfWhoeverManagesIt() {
        JsonNode all = JSON.readTree(file("harriet", "engagement"));
        assertThat(Planted.in(all.toString(), Planted.WORDS.stream())).isEqualTo(Planted.WORDS);
        assertThat(Planted.in(all.toString(), Planted.OTHER_WORDS.stream())).isEmpty();
        assertThat(all.path("history").size()).isPositive();
        assertThat(all.path("historyLeftOut").asInt(-1)).isZero();
    }

    @Test
    @Order(3)
    void theTasksAreATableInWhichNoTitleIsAFormula() {
        Outcome added = planted.press(
                "harriet",
                planted.chat("harriet"),
                "task.create",
                Map.of(
                        "engagement",
                        planted.first.value(),
                        "title",
                        "=HYPERLINK(\"http://x\";\"Ñandú, O’Neil\")",
                        "phase",
                        planted.loaded(planted.first).engagement().progress().phase(),
                        "side",
                        "CUSTOMER"),
                Manner.SUBMIT_DIALOG);
        assertThat(added).isInstanceOf(Outcome.Accepted.class);
        String table = file("priya", "tasks");
        assertThat(table)
                .startsWith("\uFEFFNumber,Phase,Task")
                .contains(
                        "\"'=HYPERLINK(\"\"http://x\"\";\"\"Ñandú, O’Neil\"\")\"",
                        "frobnicledger,Customer,Harriet Cole");
        assertThat(table.lines().count()).isGreaterThan(30);
    }

    @Test
    @Order(4)
    void aFileThatIsDeclinedIsNotMade() {
        Shown offer = offer("harriet", "tasks");
        answer(offer, "decline");
        Shown told =
                planted.stage.next("harriet", offer.in(), shown -> !shown.text().isEmpty());
        assertThat(told.text()).isEqualTo("Nothing was saved.");
    }

    @Test
    @Order(5)
    void whoeverIsTakenOutBeforeAnsweringGetsNothing() {
        Shown offer = offer("priya", "tasks");
        List<Participant> all = planted.loaded(planted.first).people().all();
        planted.people(
                planted.first,
                all.stream()
                        .map(each -> each.name().equals("Priya Raman") ? each.removed(each.joinedAt()) : each)
                        .toList());
        answer(offer, "accept");
        Shown told =
                planted.stage.next("priya", offer.in(), shown -> !shown.text().isEmpty());
        assertThat(told.card().has("uniqueId")).isFalse();
        assertThat(Planted.in(told.words(), Planted.WORDS.stream())).isEmpty();
        planted.people(planted.first, all);
    }

    @Test
    @Order(6)
    void aPersonGetsAllThatIsKeptOfThemAndNothingOfOthers() {
        planted.store.commit(
                Membership.partition(planted.person("rafael")),
                List.of(new Write.Create(new Document(
                        Membership.partition(planted.person("rafael")),
                        "habits",
                        "habits",
                        "{\"leads\":[4711],\"quietFrom\":\"21:45\"}",
                        null,
                        null))));
        String mine = file("rafael", "mine");
        assertThat(mine).contains("Rafael Monteiro", "Quillmarsh", "dispute.raised", "4711", "21:45");
        assertThat(Planted.in(mine, Stream.of("Harriet Cole", "frobnicledger", "Whimbrelton")))
                .isEmpty();
        assertThat(file("etienne", "mine")).contains("Étienne Marchal").doesNotContain("Quillmarsh", "Ostervane");
    }

    @Test
    @Order(7)
    void whoeverAsksToBeForgottenLeavesWhatWasDoneWithoutANameAndOthersAsTheyAre() {
        int lines = history(planted.first).size();
        String rafael = planted.person("rafael").objectId();
        assertThat(planted.everything().toString()).contains(rafael);
        Shown choice = ask("rafael", "apague os meus dados", "data.forget-form");
        String receipt = Stage.said(planted.stage.fillIn(choice, "data.forget-form", Map.of()));
        assertThat(receipt).containsPattern("[0-9A-F]{10}");
        planted.settle();
        Participant gone =
                planted.loaded(planted.first).people().participant("p3").orElseThrow();
        assertThat(gone.accounts()).isEmpty();
        assertThat(gone.isActive()).isFalse();
        assertThat(history(planted.first))
                .hasSizeGreaterThanOrEqualTo(lines)
                .noneMatch(line -> line.who().contains(rafael));
        assertThat(planted.loaded(planted.first).people().of(planted.person("harriet")))
                .isPresent();
        assertThat(traces(rafael, "Rafael Monteiro")).isEmpty();
        assertThat(planted.everything()).anyMatch(document -> document.kind().equals("erasure-receipt"));
    }

    @Test
    @Order(8)
    void whoeverLeftAnEngagementIsForgottenThereAsWell() {
        Shown choice = ask("etienne", "efface mes données", "data.forget-form");
        planted.stage.fillIn(choice, "data.forget-form", Map.of());
        planted.settle();
        assertThat(traces(planted.person("etienne").objectId(), "Étienne Marchal"))
                .isEmpty();
    }

    /** What turns and letters leave for a day or a month, without words, is no trace; nor are the chats' own names. */
    private List<String> traces(String... words) {
        return planted.everything().stream()
                .filter(document -> !Set.of("mark", "letter-from", "message", "served-by", "welcomed")
                        .contains(document.kind()))
                .filter(document -> !Planted.in(document.body() + document.partition(), Stream.of(words))
                        .isEmpty())
                .map(document -> document.partition() + " " + document.id() + " " + document.body())
                .toList();
    }

    private List<HistoryLine> history(EngagementId engagement) {
        return planted.store.query(engagement.partition(), HistoryLine.KIND, null, 1_000).documents().stream()
                .map(HistoryLine::read)
                .toList();
    }

    @Test
    @Order(9)
    void aClosedEngagementIsForgottenOnItsDayUnlessItIsOpenedAgain() {
        close(planted.second);
        press("jonas", "engagement.reopen", planted.second, Map.of());
        planted.stage.advance("PT96H");
        assertThat(planted.bean(LoadEngagement.class).load(planted.second)).isPresent();
        close(planted.second);
        planted.stage.advance("PT20M");
        assertThat(planted.bean(LoadEngagement.class).load(planted.second)).isPresent();
        planted.stage.advance("PT72H");
        planted.settle();
        assertThat(left(Planted.OTHER_WORDS)).isEmpty();
        assertThat(planted.bodies(planted.second).keySet()).noneMatch(id -> !id.startsWith("letter-from"));
    }

    private void close(EngagementId engagement) {
        assertThat(press("jonas", "engagement.close", engagement, Map.of("days", 2, "revision", 0)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private Outcome press(String who, String verb, EngagementId engagement, Map<String, Object> more) {
        Map<String, Object> data = new java.util.HashMap<>(more);
        data.put("engagement", engagement.value());
        data.put("nonce", System.identityHashCode(data));
        return planted.press(who, planted.chat(who), verb, data, Manner.SUBMIT_DIALOG);
    }

    @Test
    @Order(10)
    void anEngagementIsForgottenWholeAndBothSidesAreToldWithTheReceipt() {
        String code = planted.loaded(planted.first).engagement().code();
        assertThat(press("harriet", "data.erase", planted.first, Map.of("name", "Another")))
                .isInstanceOf(Outcome.ShowDialog.class);
        assertThat(planted.loaded(planted.first).engagement().isRunning()).isTrue();
        assertThat(press("harriet", "data.erase", planted.first, Map.of("name", "quillmarsh")))
                .isInstanceOf(Outcome.Accepted.class);
        planted.settle();
        planted.stage.advance("PT2M");
        for (String told : List.of("harriet", "jonas")) {
            assertThat(planted.feed(told, planted.chat(told)))
                    .as(told)
                    .contains("is being erased")
                    .containsPattern("receipt for it is [0-9A-F]{10}");
        }
        assertThat(left(Planted.WORDS)).isEmpty();
        assertThat(planted.bodies(planted.first).keySet()).noneMatch(id -> !id.startsWith("letter-from"));
        assertThat(planted.everything())
                .noneMatch(document ->
                        document.partition().contains(code) && !document.kind().equals("letter-from"))
                .noneMatch(document ->
                        Set.of("engagement-link", "portfolio", Membership.KIND).contains(document.kind()));
        assertThat(planted.everything())
                .anyMatch(document -> document.kind().equals("erasure-receipt")
                        && document.body().contains(planted.first.value()));
    }

    @Test
    @Order(11)
    void whoSpeaksAfterwardsIsHelpedAsIfThereHadNeverBeenOne() {
        assertThat(planted.stage.tell("harriet", "status").words()).doesNotContain("Quillmarsh");
        assertThat(planted.stage.tell("jonas", "portfolio").words()).doesNotContain("Quillmarsh", "Whimbrelton");
    }

    /** What a turn told is kept for a day, to be told again where it is asked again; nothing else is left. */
    private List<String> left(List<String> words) {
        return planted.everything().stream()
                .filter(document -> !document.kind().equals("mark"))
                .filter(document -> !Planted.in(document.body(), words.stream()).isEmpty())
                .map(document -> document.partition() + " " + document.id() + " " + document.body())
                .toList();
    }

    @Test
    @Order(12)
    void whatTurnsAndMessagesLeaveHasADayOnWhichItGoes() {
        List<Document> all = planted.everything();
        assertThat(all).anyMatch(document -> document.kind().equals("mark"));
        assertThat(all.stream()
                        .filter(document -> Set.of("mark", "letter-from").contains(document.kind())
                                || document.kind().equals("message") && document.due() == null))
                .allMatch(document -> document.expiresAt() != null);
    }
}
