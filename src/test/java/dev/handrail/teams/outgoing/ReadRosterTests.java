package dev.handrail.teams.outgoing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRosterTests extends AgainstAServer {
    private final Address channel = at(Place.Kind.CHANNEL, "19:abc@thread.tacv2;messageid=17");

    @Test
    void everybodyIsReadPageByPage() {
        server.stubFor(
                any(anyUrl()).withQueryParam("continuationToken", absent()).willReturn(okJson("""
                {"continuationToken": "after&1", "members": [
                  {"id": "29:adele", "name": "Adele", "aadObjectId": "o-1", "userRole": "user"},
                  {"id": "28:bot", "name": "Handrail"}, null, {"name": "nobody"}]}
                """)));
        server.stubFor(any(anyUrl())
                .withQueryParam("continuationToken", equalTo("after&1"))
                .willReturn(okJson("""
                {"members": [{"id": "29:megan", "objectId": "o-2", "tenantId": "home", "email": "m@x"}, {"id": "29:x"}]}
                """)));
        assertThat(connector.members(channel))
                .isInstanceOfSatisfying(
                        Roster.Of.class,
                        of -> assertThat(of.people())
                                .containsExactly(
                                        new Account("29:adele", new Person("tenant", "o-1"), "Adele"),
                                        new Account("29:megan", new Person("home", "o-2"), ""),
                                        new Account("29:x", null, "")));
        assertThat(requests()).hasSize(2);
        assertThat(requests().getFirst().getUrl())
                .isEqualTo("/emea/v3/conversations/19%3Aabc%40thread.tacv2/pagedmembers?pageSize=500");
        assertThat(requests().getLast().getHeader("Authorization")).isEqualTo("Bearer token-of-the-bot");
    }

    @Test
    void aPageThatFailsFailsTheWhole() {
        server.stubFor(any(anyUrl())
                .withQueryParam("continuationToken", absent())
                .willReturn(okJson("{\"continuationToken\":\"2\",\"members\":[{\"id\":\"29:a\"}]}")));
        server.stubFor(any(anyUrl())
                .withQueryParam("continuationToken", equalTo("2"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3")));
        assertThat(connector.members(channel)).isEqualTo(new Roster.Not(new Sent.Throttled(Duration.ofSeconds(3))));
    }

    @Test
    void whereTheBotIsNotThereIsSaid() {
        answer(aResponse().withStatus(403).withBody("{\"error\":{\"code\":\"BotNotInConversationRoster\"}}"));
        assertThat(connector.members(channel))
                .isEqualTo(new Roster.Not(new Sent.Refused(Sent.Why.NOT_IN_ROSTER, "403 BotNotInConversationRoster")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>", "[]", "{\"members\":\"none\"}", ""})
    void anAnswerWithoutMembersIsNoEmptyRoster(String body) {
        answer(aResponse().withStatus(200).withBody(body));
        assertThat(connector.members(channel))
                .isInstanceOfSatisfying(
                        Roster.Not.class, not -> assertThat(not.why()).isInstanceOf(Sent.Unknown.class));
    }

    @Test
    void pagesThatNeverEndAreGivenUp() {
        answer(okJson("{\"continuationToken\":\"again\",\"members\":[{\"id\":\"29:a\"}]}"));
        assertThat(connector.members(channel))
                .isEqualTo(new Roster.Not(new Sent.Unknown(false, "the members do not end")));
        assertThat(requests()).hasSize(100);
    }
}
