package dev.handrail.teams.outgoing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.time.SettableClock;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The connector's client and a server that answers as a test tells it. */
abstract class AgainstAServer {
    final WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    final OneHostIdentity identity = new OneHostIdentity("127.0.0.1");
    final ConnectorClients clients = new ConnectorClients(identity);
    final BotConnector connector =
            new BotConnector(identity, clients, SettableClock.atPresent().time());

    AgainstAServer() {
        server.start();
    }

    @AfterEach
    void stop() {
        clients.close();
        server.stop();
    }

    final void answer(ResponseDefinitionBuilder with) {
        server.stubFor(any(anyUrl()).willReturn(with));
    }

    final String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    final Address at(Place.Kind kind, String conversationId) {
        int thread = conversationId.indexOf(';');
        String id = thread < 0 ? conversationId : conversationId.substring(0, thread);
        return new Address(new Place(kind, "tenant", id, null), conversationId, url("/emea/"), "28:bot");
    }

    final List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    static Map<String, Object> json(LoggedRequest request) {
        try {
            return JSONObjectUtils.parse(request.getBodyAsString());
        } catch (ParseException e) {
            throw new AssertionError(request.getBodyAsString(), e);
        }
    }
}
