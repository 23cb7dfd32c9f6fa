package dev.handrail.teams.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handrail.teams.credential.ConnectorTokens.Token;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks the machine's identity service for a token for the connector, as a user-assigned managed identity. One plain
 * request: the login library's own way takes variables from the process alone, and has a cache that all share.
 */
public final class AskManagedIdentity implements Supplier<Token> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONNECTOR = "https://api.botframework.com";
    private static final long MOST_BYTES = 1_000_000;

    private final OkHttpClient http;
    private final IdentityService service;
    private final String clientId;
    private final SystemTime time;

    /**
     * @param variables the platform's, by name
     * @throws CredentialRefused where they name no service that can be asked
     */
    public AskManagedIdentity(
            OkHttpClient http, Function<String, @Nullable String> variables, String clientId, SystemTime time) {
        // The service is this machine's own: a proxy would ask another's.
        this.http = http.newBuilder().proxy(Proxy.NO_PROXY).build();
        this.service = IdentityService.by(variables);
        this.clientId = clientId;
        this.time = time;
    }

    @Override
    public Token get() {
        try (Response response = http.newCall(request()).execute()) {
            JsonNode answer = json(response);
            if (response.code() != 200) {
                String code = NoToken.code(answer.path("error").asText("no code"));
                throw new NoToken(
                        "status " + response.code() + " " + code,
                        NoToken.seconds(String.valueOf(response.header("Retry-After"))));
            }
            return token(answer);
        } catch (IOException e) {
            throw new NoToken(
                    "the identity service does not answer: " + e.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private Request request() {
        return new Request.Builder()
                .url(service.address()
                        .newBuilder()
                        .setQueryParameter("api-version", service.version())
                        .setQueryParameter("resource", CONNECTOR)
                        .setQueryParameter("client_id", clientId)
                        .build())
                .header(service.header(), service.headerValue())
                .build();
    }

    private static JsonNode json(Response response) throws IOException {
        try {
            return JSON.readTree(response.peekBody(MOST_BYTES).bytes());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private Token token(JsonNode answer) {
        String value = answer.path("access_token").asText();
        long expiresOn = answer.path("expires_on").asLong();
        long expiresIn = answer.path("expires_in").asLong();
        if (value.isEmpty() || expiresOn <= 0 && expiresIn <= 0) {
            throw new NoToken("the identity service's answer holds none", Duration.ZERO);
        }
        return new Token(
                value,
                expiresOn > 0 ? Instant.ofEpochSecond(expiresOn) : time.now().plusSeconds(expiresIn));
    }
}
