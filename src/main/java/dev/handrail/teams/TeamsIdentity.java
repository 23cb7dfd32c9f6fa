package dev.handrail.teams;

import dev.handrail.teams.credential.AskLogin;
import dev.handrail.teams.credential.AskLogin.Login;
import dev.handrail.teams.credential.AskManagedIdentity;
import dev.handrail.teams.credential.ConnectorTokens;
import dev.handrail.teams.credential.ConnectorTokens.Token;
import dev.handrail.teams.credential.Credential;
import dev.handrail.teams.credential.CredentialRefused;
import dev.handrail.teams.credential.FollowCertificate;
import dev.handrail.time.SystemTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The bot as Microsoft Teams knows it, by its settings. */
@Component
@ConditionalOnProperty(name = "handrail.mode", havingValue = "teams")
final class TeamsIdentity implements BotIdentity {
    private final String appId;
    private final String issuer;
    private final ServiceHosts hosts;
    private final UploadHosts uploadHosts;
    private final IssuerKeys keys;
    private final ConnectorTokens tokens;

    TeamsIdentity(TeamsSettings settings, SystemTime time, Environment environment) {
        Credential credential = settings.credential().orElseThrow(CredentialRefused::missing);
        appId = Optional.ofNullable(settings.appId()).orElseThrow(CredentialRefused::missing);
        OkHttpClient http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(8))
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        issuer = settings.tokenIssuer();
        hosts = ServiceHosts.of(settings.serviceHosts());
        uploadHosts = UploadHosts.of(settings.uploadHosts());
        keys = new IssuerKeys(new FetchKeys(http, URI.create(settings.openidMetadataUrl())), time);
        // A managed identity asks no login service, so it needs no tenant.
        var login = new Login(
                http, URI.create(settings.loginUrl()), Objects.requireNonNullElse(settings.tenantId(), ""), appId);
        Supplier<Token> source = switch (credential) {
            case Credential.Secret(String secret) -> AskLogin.withSecret(login, secret);
            case Credential.Certificate(Path file) ->
                AskLogin.withCertificate(login, new FollowCertificate(file, time));
            case Credential.ManagedIdentity() -> new AskManagedIdentity(http, environment::getProperty, appId, time);
        };
        tokens = new ConnectorTokens(source, time);
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
    public boolean allowsUpload(URI address) {
        return uploadHosts.allow(address);
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
