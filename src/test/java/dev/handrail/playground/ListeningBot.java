package dev.handrail.playground;

import static org.springframework.web.servlet.function.RequestPredicates.POST;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.handrail.teams.BotIdentity;
import java.net.URI;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot at the real endpoint that checks tokens, remembers what it heard, and answers as a test tells it. */
public class ListeningBot {
    /** What the bot answers at once. */
    public record Answer(int status, Object body) {}

    private static final Answer TAKEN = new Answer(202, Map.of());

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private volatile Function<JsonNode, Answer> answer = activity -> TAKEN;

    @Bean
    RouterFunction<ServerResponse> messages(BotIdentity identity, JsonMapper json) {
        return RouterFunctions.route(POST("/api/messages"), request -> take(request, identity, json));
    }

    private ServerResponse take(ServerRequest request, BotIdentity identity, JsonMapper json) throws Exception {
        JsonNode activity = json.readTree(request.body(String.class));
        String token = request.headers().header("Authorization").getFirst().substring("Bearer ".length());
        if (!isBelieved(SignedJWT.parse(token), activity.path("serviceUrl").asString(), identity)) {
            return ServerResponse.status(401).build();
        }
        heard.add(activity);
        Answer now = answer.apply(activity);
        return ServerResponse.status(now.status()).body(now.body());
    }

    private static boolean isBelieved(SignedJWT token, String serviceUrl, BotIdentity identity) throws Exception {
        BotIdentity.TrustedKey key = identity.key(token.getHeader().getKeyID()).orElseThrow();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        Date now = new Date();
        return token.verify(new RSASSAVerifier(key.key()))
                && key.endorsements().contains("msteams")
                && token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                && claims.getIssuer().equals(identity.issuer())
                && claims.getAudience().contains(identity.appId())
                && claims.getExpirationTime().after(now)
                && !claims.getNotBeforeTime().after(now)
                && serviceUrl.equals(claims.getStringClaim("serviceurl"))
                && identity.allows(URI.create(serviceUrl));
    }

    public void answers(int status, Object body) {
        answer = activity -> new Answer(status, body);
    }

    /** Forgets what was heard, and takes everything from now on. */
    public void startOver() {
        heard.clear();
        answer = activity -> TAKEN;
    }

    /** The next thing that was heard; waits for it. */
    public JsonNode hears() throws InterruptedException {
        JsonNode activity = heard.poll(8, TimeUnit.SECONDS);
        if (activity == null) {
            throw new AssertionError("the bot heard nothing");
        }
        return activity;
    }

    public boolean heardNothingMore() {
        return heard.isEmpty();
    }
}
