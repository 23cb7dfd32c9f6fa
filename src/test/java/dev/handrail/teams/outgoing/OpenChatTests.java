package dev.handrail.teams.outgoing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handrail.chat.Address;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenChatTests extends AgainstAServer {
    private static final String OBJECT_ID = "7faf8ad2-3c7e-4e69-9f5c-1b8a5d5b9a11";

    @Test
    void aChatIsOpenedByTheDirectorysIdAndNothingIsSaidInIt() {
        answer(okJson("{\"id\":\"a:1chat\"}").withStatus(201));
        assertThat(connector.open(whom())).isEqualTo(new Opened.To(chat("a:1chat", url("/emea/"))));
        assertThat(requests()).hasSize(1);
        LoggedRequest request = requests().getFirst();
        assertThat(request.getUrl()).isEqualTo("/emea/v3/conversations");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-of-the-bot");
        assertThat(json(request))
                .containsEntry("isGroup", false)
                .containsEntry("tenantId", "tenant")
                .containsEntry("bot", Map.of("id", "28:bot"))
                .containsEntry("members", List.of(Map.of("id", OBJECT_ID)))
                .containsEntry("channelData", Map.of("tenant", Map.of("id", "tenant")))
                .doesNotContainKeys("activity", "properties");
    }

    @Test
    void aChatThatLivesElsewhereIsFollowedOnlyWhereTheBotMayTalk() {
        answer(okJson("{\"id\":\"a:1\",\"serviceUrl\":\"" + url("/amer/") + "\"}"));
        assertThat(connector.open(whom())).isEqualTo(new Opened.To(chat("a:1", url("/amer/"))));
        answer(okJson("{\"id\":\"a:1\",\"serviceUrl\":\"https://evil.example/\"}"));
        assertThat(connector.open(whom())).isEqualTo(new Opened.To(chat("a:1", url("/emea/"))));
    }

    @ParameterizedTest
    @CsvSource({
        "BotNotInConversationRoster, The bot is not part of the conversation roster., NOT_INSTALLED",
        "AppNotInstalled, No., NOT_INSTALLED",
        "Forbidden, Bot is not installed in the user's personal scope., NOT_INSTALLED",
        "BotDisabledByAdmin, The tenant admin disabled this bot, DISABLED_BY_ADMIN",
        "ConversationBlockedByUser, User blocked the conversation with the bot., BLOCKED",
        "ForbiddenOperationException, No., OTHER"
    })
    void whyThereIsNoChatIsSaid(String code, String message, Sent.Why why) {
        answer(aResponse()
                .withStatus(403)
                .withBody("{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message)));
        assertThat(connector.open(whom())).isEqualTo(new Opened.Not(new Sent.Refused(why, "403 " + code)));
    }

    @Test
    void laterIsLaterAndDoubtIsDoubt() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "7"));
        assertThat(connector.open(whom())).isEqualTo(new Opened.Not(new Sent.Throttled(Duration.ofSeconds(7))));
        answer(aResponse().withStatus(502));
        assertThat(connector.open(whom())).isEqualTo(new Opened.Not(new Sent.Unknown(true, "502")));
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(connector.open(whom()))
                .isInstanceOfSatisfying(
                        Opened.Not.class, not -> assertThat(not.why()).isInstanceOf(Sent.Unknown.class));
        assertThat(requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":\"a:1\\u0000\"}", "<html>", "[]", ""})
    void anAnswerThatNamesNoChatIsInDoubt(String body) {
        answer(aResponse().withStatus(201).withBody(body));
        assertThat(connector.open(whom()))
                .isInstanceOfSatisfying(
                        Opened.Not.class, not -> assertThat(not.why()).isInstanceOf(Sent.Unknown.class));
    }

    @Test
    void aForeignHostIsAskedNothing() {
        var elsewhere = new Individual(
                new Person("tenant", OBJECT_ID), "tenant", "http://localhost:" + server.port() + "/", "28:bot");
        assertThat(connector.open(elsewhere)).isEqualTo(new Opened.Not(new Sent.Refused("service URL not allowed")));
        assertThat(requests()).isEmpty();
    }

    private Individual whom() {
        return new Individual(new Person("tenant", OBJECT_ID), "tenant", url("/emea/"), "28:bot");
    }

    private static Address chat(String id, String serviceUrl) {
        return new Address(new Place(Place.Kind.PERSONAL, "tenant", id, null), id, serviceUrl, "28:bot");
    }
}
