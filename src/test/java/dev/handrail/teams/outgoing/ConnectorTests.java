package dev.handrail.teams.outgoing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.time.SettableClock;
import java.text.ParseException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectorTests {
    private static final Content HELLO = new Content.Text("Hello <b> & *you*");
    private static final String CONVERSATION = "19:253b1f34@thread.tacv2;messageid=1485983194839";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final SettableClock clock = SettableClock.atPresent();
    private final OneHostIdentity identity = new OneHostIdentity("127.0.0.1");
    private final ConnectorClients clients = new ConnectorClients(identity);
    private final BotConnector connector = new BotConnector(identity, clients, clock.time());

    ConnectorTests() {
        server.start();
        answer(okJson("{\"id\":\"a1\"}").withStatus(201));
    }

    @AfterEach
    void stop() {
        clients.close();
        server.stop();
    }

    @Test
    void aTextIsPlainAndGoesToItsThread() {
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Accepted("a1"));
        LoggedRequest request = only();
        assertThat(request.getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(request.getUrl())
                .isEqualTo(
                        "/emea/v3/conversations/19%3A253b1f34%40thread.tacv2%3Bmessageid%3D1485983194839/activities");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-of-the-bot");
        assertThat(body(request))
                .containsEntry("type", "message")
                .containsEntry("text", "Hello <b> & *you*")
                .containsEntry("textFormat", "plain")
                .containsEntry("from", Map.of("id", "28:bot"))
                .doesNotContainKeys("properties", "attachments", "timestamp");
    }

    @Test
    void aCardGoesAloneWithItsSummaryAndEveryKindOfValue() {
        Map<String, Object> element = new HashMap<>();
        element.put("type", "TextBlock");
        element.put("wrap", true);
        element.put("ratio", 0.5);
        element.put("lines", 3L);
        element.put("nothing", null);
        element.put("list", Arrays.asList("a", null, Map.of("b", List.of())));
        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.5", "body", List.of(element));
        assertThat(connector.create(there(), new Content.Card(card, "In short")))
                .isEqualTo(new Sent.Accepted("a1"));
        Map<String, Object> sent = body(only());
        assertThat(sent).containsEntry("summary", "In short").doesNotContainKey("text");
        assertThat(sent.get("attachments"))
                .isEqualTo(List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    @Test
    void aMessageIsReplacedAndTakenAway() {
        answer(aResponse().withStatus(200));
        assertThat(connector.update(there(), "1:a", HELLO)).isEqualTo(new Sent.Accepted("1:a"));
        assertThat(only().getMethod()).isEqualTo(RequestMethod.PUT);
        assertThat(only().getUrl()).endsWith("/activities/1%3Aa");
        server.resetRequests();
        assertThat(connector.delete(there(), "1:a")).isEqualTo(new Sent.Accepted("1:a"));
        assertThat(only().getMethod()).isEqualTo(RequestMethod.DELETE);
        assertThat(only().getHeader("Authorization")).isEqualTo("Bearer token-of-the-bot");
    }

    @Test
    void acceptedIsAcceptedWhateverTheBody() {
        answer(aResponse().withStatus(201).withBody("<html>"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Accepted(""));
        answer(aResponse().withStatus(200));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Accepted(""));
    }

    @Test
    void throttledSaysForHowLong() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "17"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(Duration.ofSeconds(17)));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(90).atOffset(ZoneOffset.UTC));
        answer(aResponse().withStatus(429).withHeader("Retry-After", date));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(Duration.ofSeconds(90)));
        answer(aResponse().withStatus(429).withHeader("Retry-After", "soon"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(Duration.ofSeconds(1)));
        answer(aResponse().withStatus(429));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(Duration.ofSeconds(1)));
        assertThat(requests()).hasSize(4);
    }

    @Test
    void refusedSaysWhyByCodeAlone() {
        answer(aResponse()
                .withStatus(403)
                .withBody("{\"error\":{\"code\":\"BotDisabledByAdmin\",\"message\":\"Adele Vance said no\"}}"));
        assertThat(connector.create(there(), HELLO))
                .isEqualTo(new Sent.Refused(Sent.Why.DISABLED_BY_ADMIN, "403 BotDisabledByAdmin"));
        answer(aResponse().withStatus(404).withBody("Adele Vance is gone"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Refused("404"));
        answer(aResponse().withStatus(400).withBody("{\"error\":{\"code\":\"of Adele Vance\"}}"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Refused("400"));
    }

    @ParameterizedTest
    @CsvSource({"408, true", "500, false", "502, true", "504, true"})
    void whatAServerCouldNotFinishIsUnknownAndAskedOnce(int status, boolean transientFault) {
        answer(aResponse().withStatus(status).withHeader("Retry-After", "0"));
        assertThat(connector.create(there(), HELLO))
                .isEqualTo(new Sent.Unknown(transientFault, String.valueOf(status)));
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"412, true", "503, false"})
    void whatIsTurnedAwayIsAskedOnceAndForLater(int status, boolean reached) {
        answer(aResponse().withStatus(status));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(Duration.ZERO, reached));
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "CONNECTION_RESET_BY_PEER"})
    void aLostAnswerIsUnknownAndAskedOnce(Fault fault) {
        answer(aResponse().withStatus(201).withFault(fault));
        assertThat(connector.create(there(), HELLO)).isInstanceOf(Sent.Unknown.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aLostAnswerOnAConnectionThatServedBeforeIsAskedOnceToo() {
        assertThat(connector.create(there(), HELLO)).isInstanceOf(Sent.Accepted.class);
        server.resetRequests();
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(connector.create(there(), HELLO)).isInstanceOf(Sent.Unknown.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingWasSentAndLaterIsGoodEnough() {
        int port = server.port();
        server.stop();
        assertThat(connector.create(at("http://127.0.0.1:" + port + "/"), HELLO))
                .isEqualTo(new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT, false));
    }

    @Test
    void withoutATokenNothingIsSent() {
        identity.locked = true;
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT));
        assertThat(requests()).isEmpty();
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndTheMessageMayGoAgain() {
        answer(aResponse().withStatus(401));
        Sent later = new Sent.Throttled(RefusedTokens.UNTIL_THERE_IS_A_NEW_ONE);
        assertThat(connector.create(there(), HELLO)).isEqualTo(later);
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Refused("401"));
        assertThat(requests())
                .extracting(request -> request.getHeader("Authorization"))
                .containsExactlyInAnyOrder("Bearer token-of-the-bot", "Bearer token-after-token-of-the-bot");
        assertThat(connector.create(there(), HELLO)).isEqualTo(later);
        answer(okJson("{\"id\":\"a1\"}").withStatus(201));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Accepted("a1"));
        answer(aResponse().withStatus(401));
        assertThat(connector.create(there(), HELLO)).isEqualTo(later);
    }

    @Test
    void aForeignHostIsSentNothing() {
        for (String url : List.of("http://localhost:" + server.port() + "/", "no url", "", "https://")) {
            assertThat(connector.create(at(url), HELLO)).isEqualTo(new Sent.Refused("service URL not allowed"));
            assertThat(connector.update(at(url), "a", HELLO)).isInstanceOf(Sent.Refused.class);
            assertThat(connector.delete(at(url), "a")).isInstanceOf(Sent.Refused.class);
        }
        assertThat(requests()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(aResponse().withStatus(307).withHeader("Location", "http://localhost:" + server.port() + "/x"));
        assertThat(connector.create(there(), HELLO)).isEqualTo(new Sent.Refused("307"));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void manyMessagesAreUnderWayAtOnce() {
        answer(okJson("{\"id\":\"a1\"}").withFixedDelay(200));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> connector.create(there(), HELLO)))
                    .toList();
            assertThat(sent).allSatisfy(one -> assertThat(one.get()).isInstanceOf(Sent.Accepted.class));
        }
        assertThat(requests()).hasSize(60);
    }

    private void answer(ResponseDefinitionBuilder with) {
        server.stubFor(any(anyUrl()).willReturn(with));
    }

    private Address there() {
        return at("http://127.0.0.1:" + server.port() + "/emea");
    }

    private static Address at(String serviceUrl) {
        Place place = new Place(Place.Kind.CHANNEL, "tenant", "19:253b1f34@thread.tacv2", "team");
        return new Address(place, CONVERSATION, serviceUrl, "28:bot");
    }

    private List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    private LoggedRequest only() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }

    private static Map<String, Object> body(LoggedRequest request) {
        try {
            return JSONObjectUtils.parse(request.getBodyAsString());
        } catch (ParseException e) {
            throw new AssertionError(request.getBodyAsString(), e);
        }
    }
}
