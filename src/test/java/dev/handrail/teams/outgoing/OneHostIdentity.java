package dev.handrail.teams.outgoing;

import dev.handrail.teams.BotIdentity;
import java.net.URI;
import java.util.Optional;

/** An identity that talks to one host, with one token or none. */
final class OneHostIdentity implements BotIdentity {
    private final String host;
    volatile boolean locked;
    volatile String token = "token-of-the-bot";

    OneHostIdentity(String host) {
        this.host = host;
    }

    @Override
    public String appId() {
        return "bot";
    }

    @Override
    public String issuer() {
        return "issuer";
    }

    @Override
    public Optional<TrustedKey> key(String keyId) {
        return Optional.empty();
    }

    @Override
    public boolean allows(URI serviceUrl) {
        return host.equals(serviceUrl.getHost());
    }

    @Override
    public boolean allowsUpload(URI address) {
        return host.equals(address.getHost());
    }

    @Override
    public String connectorToken() {
        if (locked) {
            throw new IllegalStateException("no connector token: locked");
        }
        return token;
    }

    @Override
    public void forget(String connectorToken) {
        token = "token-after-" + connectorToken;
    }
}
