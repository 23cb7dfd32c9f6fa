package dev.handrail.teams.outgoing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTests extends AgainstAServer {
    private static final String TEXT = "tâche;qui\n1;Zoë\n";
    private final Address chat = at(Place.Kind.PERSONAL, "a:1");

    @BeforeEach
    void goWell() {
        server.stubFor(
                any(anyUrl()).atPriority(9).willReturn(okJson("{\"id\":\"a1\"}").withStatus(201)));
    }

    @Test
    void anOfferCarriesItsDataForBothAnswers() {
        var offer = new Content.FileOffer("tasks.csv", "All tasks", 120, Map.of("export", "x-3"));
        assertThat(connector.create(chat, offer)).isEqualTo(new Sent.Accepted("a1"));
        Map<String, Object> content = Map.of(
                "description",
                "All tasks",
                "sizeInBytes",
                120L,
                "acceptContext",
                Map.of("export", "x-3"),
                "declineContext",
                Map.of("export", "x-3"));
        assertThat(json(requests().getFirst()).get("attachments"))
                .isEqualTo(List.of(Map.of(
                        "contentType", "application/vnd.microsoft.teams.card.file.consent",
                        "name", "tasks.csv",
                        "content", content)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.Kind.class,
            names = {"GROUP_CHAT", "CHANNEL", "CLOSED_CHANNEL"})
    void aFileIsOfferedToOnePersonAlone(Place.Kind kind) {
        var offer = new Content.FileOffer("tasks.csv", "All tasks", 120, Map.of());
        assertThat(connector.create(at(kind, "19:x@thread"), offer))
                .isEqualTo(new Sent.Refused("files are offered in personal chats only"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void aFileIsUploadedWithoutTheBotsTokenAndThenShown() {
        assertThat(connector.create(chat, file("/up?tempauth=1"))).isEqualTo(new Sent.Accepted("a1"));
        assertThat(requests()).hasSize(2);
        LoggedRequest upload = requests().stream()
                .filter(request -> request.getMethod().equals(RequestMethod.PUT))
                .findFirst()
                .orElseThrow();
        assertThat(upload.getUrl()).isEqualTo("/up?tempauth=1");
        assertThat(upload.getHeader("Authorization")).isNull();
        assertThat(upload.getHeader("Content-Range")).isEqualTo("bytes 0-17/18");
        assertThat(upload.getBodyAsString()).isEqualTo(TEXT);
        LoggedRequest card = requests().stream()
                .filter(request -> request.getMethod().equals(RequestMethod.POST))
                .findFirst()
                .orElseThrow();
        assertThat(json(card).get("attachments"))
                .isEqualTo(List.of(Map.of(
                        "contentType", "application/vnd.microsoft.teams.card.file.info",
                        "name", "tasks.csv",
                        "contentUrl", "https://contoso.sharepoint.com/tasks.csv",
                        "content", Map.of("uniqueId", "u-1", "fileType", "csv"))));
    }

    @Test
    void aFileTakesTheOffersPlace() {
        assertThat(connector.update(chat, "7", file("/up"))).isEqualTo(new Sent.Accepted("a1"));
        assertThat(requests())
                .hasSize(2)
                .allMatch(request -> request.getMethod().equals(RequestMethod.PUT));
    }

    @Test
    void aFileThatIsUpIsNotUploadedAgainForItsCard() {
        server.stubFor(any(urlPathEqualTo("/emea/v3/conversations/a%3A1/activities"))
                .willReturn(aResponse().withStatus(429)));
        assertThat(connector.create(chat, file("/up"))).isInstanceOf(Sent.Throttled.class);
        upload(aResponse().withStatus(404));
        server.stubFor(any(urlPathEqualTo("/emea/v3/conversations/a%3A1/activities"))
                .willReturn(aResponse().withStatus(502)));
        assertThat(connector.create(chat, file("/up"))).isEqualTo(new Sent.Unknown(true, "502"));
        assertThat(requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "409", "413", "500", "507", "202", "307"})
    void whereTheUploadIsRefusedNothingIsShown(int status) {
        upload(aResponse().withStatus(status).withHeader("Location", url("/elsewhere")));
        assertThat(connector.create(chat, file("/up")))
                .isInstanceOfSatisfying(
                        Sent.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("upload "));
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"408", "412", "502", "503", "504"})
    void whereTheUploadHadNoLuckItMayGoAgain(int status) {
        upload(aResponse().withStatus(status));
        assertThat(connector.create(chat, file("/up"))).isInstanceOf(Sent.Throttled.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void anUploadThatIsTooEarlyWaitsAndOneWhoseAnswerIsLostMayGoAgain() {
        upload(aResponse().withStatus(429).withHeader("Retry-After", "11"));
        assertThat(connector.create(chat, file("/up"))).isEqualTo(new Sent.Throttled(Duration.ofSeconds(11)));
        upload(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(connector.create(chat, file("/up")))
                .isEqualTo(new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:%d/up", "https://evil.example/up", "file:///etc/passwd", "", "no url", "//x"})
    void aForeignHostGetsNothing(String uploadUrl) {
        var target = new FileTarget("tasks.csv", uploadUrl.formatted(server.port()), "https://c/x", "u-1", "csv");
        assertThat(connector.create(chat, new Content.File(target, TEXT)))
                .isEqualTo(new Sent.Refused("upload URL not allowed"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void aFileIsNeitherEmptyNorTooLarge() {
        assertThat(connector.create(chat, new Content.File(target("/up"), "")))
                .isEqualTo(new Sent.Refused("an empty file"));
        String most = "é".repeat(UploadFile.MOST_BYTES / 2);
        assertThat(connector.create(chat, new Content.File(target("/up"), most + "x")))
                .isEqualTo(new Sent.Refused("file too large"));
        assertThat(requests()).isEmpty();
        assertThat(connector.create(chat, new Content.File(target("/up"), most)))
                .isInstanceOf(Sent.Accepted.class);
    }

    private void upload(ResponseDefinitionBuilder answer) {
        server.stubFor(put(urlPathEqualTo("/up")).willReturn(answer));
    }

    private Content file(String path) {
        return new Content.File(target(path), TEXT);
    }

    private FileTarget target(String path) {
        return new FileTarget("tasks.csv", url(path), "https://contoso.sharepoint.com/tasks.csv", "u-1", "csv");
    }
}
