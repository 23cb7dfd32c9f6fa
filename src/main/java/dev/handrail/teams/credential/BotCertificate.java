package dev.handrail.teams.credential;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.List;

/**
 * A certificate and its private key.
 *
 * @param chain the certificate of the key first, then those above it
 */
record BotCertificate(RSAPrivateKey key, List<X509Certificate> chain) {
    X509Certificate own() {
        return chain.getFirst();
    }

    Instant expiresAt() {
        return own().getNotAfter().toInstant();
    }

    Instant validFrom() {
        return own().getNotBefore().toInstant();
    }

    @Override
    public String toString() {
        return "BotCertificate[expiresAt=" + expiresAt() + "]";
    }
}
