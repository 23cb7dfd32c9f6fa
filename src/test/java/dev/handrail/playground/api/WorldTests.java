package dev.handrail.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.RunningPlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WorldTests {
    static RunningPlayground playground;
    static List<JsonNode> introductions = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        playground = RunningPlayground.startAndKeep();
        while (!playground.bot().heardNothingMore()) {
            introductions.add(playground.bot().hears());
        }
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @Test
    void theBotIsIntroducedWhereverItIsInstalled() {
        assertThat(introductions)
                .filteredOn(each -> each.path("type").asString().equals("conversationUpdate"))
                .hasSize(11)
                .extracting(each -> each.at("/conversation/id").asString())
                .contains(playground.chatOf("camille"), playground.groupChat(), playground.channel())
                .doesNotContain(playground.chatOf("tobias"));
        assertThat(introductions)
                .filteredOn(each -> each.path("type").asString().equals("installationUpdate"))
                .hasSize(11)
                .allSatisfy(each -> assertThat(each.path("action").asString()).isEqualTo("add"));
    }

    @Test
    void theWorldHasEverybodyTheDesignNames() {
        JsonNode world = playground.get("/playground/api/world").body();

        assertThat(Instant.parse(world.path("now").asString())).isNotNull();
        assertThat(world.path("personas").values())
                .extracting(each -> each.path("role").asString())
                .contains(
                        "customer team member",
                        "customer project manager",
                        "customer technical lead",
                        "specialist",
                        "FastTrack manager",
                        "partner",
                        "guest");
        assertThat(world.path("personas").values())
                .extracting(each -> each.path("language").asString())
                .contains("en", "fr", "pt");
        assertThat(world.path("personas").values())
                .filteredOn(each -> !each.path("installed").asBoolean())
                .extracting(each -> each.path("id").asString())
                .containsExactly("tobias");
        assertThat(world.path("conversations").values())
                .extracting(each -> each.path("type").asString())
                .containsOnly("personal", "groupChat", "channel")
                .hasSize(12);
        assertThat(world.path("conversations").values()).allSatisfy(each -> {
            assertThat(each.path("name").asString()).isNotBlank();
            assertThat(each.path("members").size()).isPositive();
            assertThat(each.path("threads").isArray()).isTrue();
        });
    }

    @Test
    void everyStartCanBeToldFromTheOneBefore() {
        JsonNode world = playground.get("/playground/api/world").body();
        try (RunningPlayground next = RunningPlayground.start()) {
            JsonNode later = next.get("/playground/api/world").body();

            assertThat(started(later)).isAfter(started(world));
            assertThat(started(next.get("/playground/api/world").body())).isEqualTo(started(later));
        }
    }

    private static Instant started(JsonNode world) {
        return Instant.parse(world.path("started").asString());
    }

    @Test
    void aChannelNamesItsTeam() {
        assertThat(playground
                        .get("/playground/api/world")
                        .body()
                        .path("conversations")
                        .values())
                .filteredOn(each -> each.path("type").asString().equals("channel"))
                .allSatisfy(each -> assertThat(each.path("team").asString()).isNotBlank());
    }

    @Test
    void whoInstallsTheAppIsIntroducedAndCanTalkUntilItIsRemoved() throws Exception {
        playground.bot().startOver();
        Answer installed = playground.post("people", "{'persona':'tobias','installed':true}");
        JsonNode first = playground.bot().hears();
        JsonNode second = playground.bot().hears();
        Answer again = playground.post("people", "{'persona':'tobias','installed':true}");
        int talks = playground
                .say("tobias", playground.chatOf("tobias"), "hello")
                .body()
                .path("status")
                .asInt();
        playground.bot().hears();
        Answer removed = playground.post("people", "{'persona':'tobias','installed':false}");
        JsonNode third = playground.bot().hears();

        assertThat(installed.status()).isEqualTo(200);
        assertThat(first.path("type").asString()).isEqualTo("installationUpdate");
        assertThat(first.path("action").asString()).isEqualTo("add");
        assertThat(first.path("locale").asString()).isEqualTo("en-IE");
        assertThat(second.path("type").asString()).isEqualTo("conversationUpdate");
        assertThat(second.path("membersAdded").values())
                .extracting(each -> each.path("id").asString())
                .containsExactly(
                        second.at("/from/id").asString(),
                        second.at("/recipient/id").asString());
        assertThat(again.status()).isEqualTo(200);
        assertThat(talks).isEqualTo(202);
        assertThat(removed.body().path("installed").asBoolean()).isFalse();
        assertThat(third.path("action").asString()).isEqualTo("remove");
        assertThat(playground.show(playground.chatOf("tobias"), "still there?").status())
                .isEqualTo(403);
        assertThat(playground.bot().heardNothingMore()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'installed':true} | 400 | persona",
                "{'persona':'nobody','installed':true} | 404 | persona",
                "{'persona':'tobias'} | 400 | installed",
                "{'persona':'tobias','installed':'perhaps'} | 400 | installed",
            })
    void whatIsWrongAboutPeopleIsNamed(String request, int status, String named) {
        Answer answer = playground.post("people", request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).contains(named);
    }

    @Test
    void theClockGoesForwardByADurationOrToAMoment() {
        Instant before = now(playground.get("/playground/api/world"));
        Instant advanced = now(playground.post("clock", "{'advance':'PT1H'}"));
        Instant target = advanced.plus(Duration.ofDays(1));
        Instant moved = now(playground.post("clock", "{'to':'%s'}".formatted(target)));
        playground.post("clock", "{'advance':'PT0S'}");

        assertThat(advanced).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(moved).isAfterOrEqualTo(target);
        assertThat(now(playground.get("/playground/api/world"))).isAfterOrEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'advance':'PT1H','to':'2100-01-01T00:00:00Z'}",
                "{'advance':'-PT1H'}",
                "{'advance':'soon'}",
                "{'advance':'PT9999999999999H'}",
                "{'advance':'PT99999999H'}",
                "{'to':'2000-01-01T00:00:00Z'}",
                "{'to':'tomorrow'}",
                "{'to':'+1000000000-12-31T23:59:59Z'}",
            })
    void theClockRefusesWhatItCannotDo(String request) {
        Instant before = now(playground.get("/playground/api/world"));
        Answer answer = playground.post("clock", request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isNotBlank();
        assertThat(now(playground.get("/playground/api/world"))).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void aTemplateIsFilled() {
        Answer answer = playground.post(
                "cards/expand",
                "{'template':{'type':'AdaptiveCard','body':[{'type':'TextBlock','text':'Hello ${name}'}]},"
                        + "'data':{'name':'you'}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/card/body/0/text").asString()).isEqualTo("Hello you");
        assertThat(answer.body().path("warnings").size()).isZero();
    }

    @Test
    void aTemplateThatFailsSaysWhere() {
        Answer answer = playground.post("cards/expand", "{'template':{'text':'${nope(1)}'},'data':{}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("error")).contains("nope");
        assertThat(playground.post("cards/expand", "{'data':{}}").status()).isEqualTo(400);
    }

    private static Instant now(Answer answer) {
        return Instant.parse(answer.text("now"));
    }
}
