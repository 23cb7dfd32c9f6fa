package dev.handrail.teams;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.Set;

/** Who the bot is: whose tokens it believes, which connectors it talks to, and with what token of its own. */
public interface BotIdentity {
    /** The audience of every token that is meant for this bot. */
    String appId();

    /** The only issuer that is believed. */
    String issuer();

    /**
     * The issuer's key of that id; empty where the issuer has none. May wait a moment for the issuer's answer.
     *
     * @throws IllegalStateException when it cannot be known now whether there is one
     */
    Optional<TrustedKey> key(String keyId);

    /** Whether a connector at this address may be talked to. */
    boolean allows(URI serviceUrl);

    /** Whether a file may be uploaded to this address, which a person of the platform's gave. */
    boolean allowsUpload(URI address);

    /**
     * A token for the connector. Blocks; remembered until shortly before it expires.
     *
     * @throws IllegalStateException when none can be had now
     */
    String connectorToken();

    /**
     * Forgets a token that the connector refused, so that a new one is asked for.
     *
     * @param connectorToken as it was given; a newer one is kept
     */
    void forget(String connectorToken);

    /**
     * A key of the issuer.
     *
     * @param endorsements the channels the key may speak for, such as {@code msteams}
     */
    record TrustedKey(RSAPublicKey key, Set<String> endorsements) {}
}
