package dev.handrail.playground.channel;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.handrail.playground.InPlayground;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.SystemTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who the bot is in the playground: believes this process' own key, talks to its own emulated connector only. */
@Component
@InPlayground
class PlaygroundIdentity implements BotIdentity {
    static final String BOT_NAME = "Handrail";

    private static final String ISSUER = "https://playground.handrail.invalid";
    private static final String CONNECTOR_AUDIENCE = ISSUER + "/connector";
    private static final String APP_ID = UUID.nameUUIDFromBytes(
                    "Handrail's playground".getBytes(StandardCharsets.UTF_8))
            .toString();

    private final SignTokens sign;
    private final OwnAddress own;
    private final RememberedToken forBot;
    private final RememberedToken forConnector;

    PlaygroundIdentity(SignTokens sign, OwnAddress own, SystemTime time) {
        this.sign = sign;
        this.own = own;
        this.forBot = new RememberedToken(time, this::signForBot);
        this.forConnector = new RememberedToken(time, this::signForConnector);
    }

    @Override
    public String appId() {
        return APP_ID;
    }

    /** The bot's account id in every conversation. */
    String botId() {
        return "28:" + APP_ID;
    }

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public Optional<TrustedKey> key(String keyId) {
        return sign.key(keyId).map(key -> new TrustedKey(key, Set.of("msteams")));
    }

    @Override
    public boolean allows(URI serviceUrl) {
        URI connector = own.connector();
        return connector.getScheme().equalsIgnoreCase(serviceUrl.getScheme())
                && connector.getHost().equalsIgnoreCase(serviceUrl.getHost())
                && connector.getPort() == serviceUrl.getPort()
                && serviceUrl.getUserInfo() == null;
    }

    @Override
    public boolean allowsUpload(URI address) {
        return allows(address);
    }

    @Override
    public String connectorToken() {
        return forConnector.get();
    }

    @Override
    public void forget(String connectorToken) {
        forConnector.forget(connectorToken);
    }

    /** The token of an activity that the emulated Teams delivers. */
    String botToken() {
        return forBot.get();
    }

    /** Whether the bot may call the emulated connector with this token. */
    boolean isConnectorToken(String token) {
        return sign.claims(token)
                .filter(claims -> claims.getAudience().contains(CONNECTOR_AUDIENCE))
                .isPresent();
    }

    private String signForBot() {
        return sign.sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(APP_ID)
                .claim("serviceurl", own.connector().toString()));
    }

    private String signForConnector() {
        return sign.sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER + "/login")
                .audience(CONNECTOR_AUDIENCE)
                .claim("appid", APP_ID));
    }
}
