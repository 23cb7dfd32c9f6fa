package dev.handrail.teams;

import dev.handrail.time.SystemTime;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The bot as Microsoft Teams knows it, by its settings. */
@Component
@ConditionalOnProperty(name = "handrail.mode", havingValue = "teams")
final class TeamsIdentity implements BotIdentity {
    private final String appId;
    private final String issuer;
    private final ServiceHosts hosts;
    private final IssuerKeys keys;
    private final ConnectorTokens tokens;

    TeamsIdentity(TeamsSettings settings, SystemTime time) {
        if (settings.appId() == null || settings.tenantId() == null || settings.secret() == null) {
            throw new NoIdentity();
        }
        OkHttpClient http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(8))
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        appId = settings.appId();
        issuer = settings.tokenIssuer();
        hosts = ServiceHosts.of(settings.serviceHosts());
        keys = new IssuerKeys(new FetchKeys(http, URI.create(settings.openidMetadataUrl())), time);
        tokens = new ConnectorTokens(
                new AskForToken(http, URI.create(settings.loginUrl()), settings.tenantId(), appId, settings.secret()),
                time);
    }

    /** Ahead of the first activity, which would otherwise wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void fetchKeys() {
        keys.fetchAhead();
    }

    @Override
    public String appId() {
        return appId;
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public Optional<TrustedKey> key(String keyId) {
        return keys.find(keyId);
    }

    @Override
    public boolean allows(URI serviceUrl) {
        return hosts.allows(serviceUrl);
    }

    @Override
    public String connectorToken() {
        return tokens.current();
    }

    @Override
    public void forget(String connectorToken) {
        tokens.forget(connectorToken);
    }
}
