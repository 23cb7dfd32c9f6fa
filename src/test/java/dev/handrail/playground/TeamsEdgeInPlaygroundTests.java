package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Sent;
import dev.handrail.playground.RunningPlayground.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JsonNode;

/** The real Teams edge, with a listener that says back what it heard, against the emulated Teams. */
class TeamsEdgeInPlaygroundTests {
    static final List<Sent> SENT = Collections.synchronizedList(new ArrayList<>());
    static final List<Incoming> HEARD = Collections.synchronizedList(new ArrayList<>());

    static RunningPlayground playground;

    @ComponentScan(
            basePackages = "dev.handrail.teams",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @ConfigurationPropertiesScan("dev.handrail.teams")
    static class SayItBack {
        @Bean
        Listener listener(Connector connector) {
            return incoming -> {
                HEARD.add(incoming);
                switch (incoming) {
                    case Incoming.Said said -> {
                        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.5", "body", List.of());
                        Sent first =
                                connector.create(said.origin().address(), new Content.Text("heard " + said.text()));
                        SENT.add(first);
                        SENT.add(connector.create(said.origin().address(), new Content.Card(card, "a card")));
                    }
                    case Incoming.Pressed pressed -> {
                        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.5");
                        return new Outcome.ShowCard(new Content.Card(card, "a card"));
                    }
                    default -> {}
                }
                return new Outcome.Accepted();
            };
        }
    }

    @BeforeAll
    static void start() {
        playground = RunningPlayground.startWith(SayItBack.class);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @Test
    void aQuestionComesBackThroughTheConnectorInEveryKindOfPlace() {
        assertThat(told("camille", playground.chatOf("camille"))).containsExactly("heard Qui ?", "");
        assertThat(told("harriet", playground.groupChat())).containsExactly("heard Qui ?", "");
        assertThat(told("noor", playground.channel())).containsExactly("heard Qui ?", "");
        assertThat(SENT).allSatisfy(sent -> assertThat(sent).isInstanceOf(Sent.Accepted.class));
    }

    @Test
    void aPressShowsItsCard() {
        String chat = playground.chatOf("rafael");
        String shown = playground.show(chat, "a card").text("id");
        Answer pressed = playground.post(
                "actions",
                "{'as':'rafael','in':'%s','activityId':'%s','action':{'type':'Action.Execute','verb':'x','data':{}}}"
                        .formatted(chat, shown));

        assertThat(pressed.body().path("status").asInt()).isEqualTo(200);
        assertThat(pressed.body().at("/body/type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(playground.activities("rafael", chat, "").body().toString()).contains("\"event\":\"updated\"");
    }

    @Test
    void theBotIsIntroducedWhereverItIsInstalled() {
        assertThat(HEARD)
                .filteredOn(Incoming.Joined.class::isInstance)
                .extracting(joined -> joined.origin().address().conversationId())
                .contains(playground.chatOf("camille"), playground.groupChat(), playground.channel());
    }

    private static List<String> told(String persona, String conversation) {
        long before = playground
                .activities(persona, conversation, "")
                .body()
                .path("next")
                .asLong();
        Answer said = playground.say(persona, conversation, "Qui ?");
        assertThat(said.body().path("status").asInt()).isBetween(200, 202);
        return playground
                .activities(persona, conversation, "&after=" + before)
                .body()
                .path("activities")
                .values()
                .stream()
                .filter(each -> each.path("from").asString().equals("bot"))
                .map((JsonNode each) -> each.path("text").asString())
                .toList();
    }
}
