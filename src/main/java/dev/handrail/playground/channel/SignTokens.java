package dev.handrail.playground.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.handrail.playground.InPlayground;
import dev.handrail.time.SystemTime;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs tokens for an hour, with a key that is made at start and never leaves the process. */
@Component
@InPlayground
class SignTokens {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SystemTime time;
    private final RSAKey key;

    SignTokens(SystemTime time) {
        this.time = time;
        this.key = newKey();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key could be made", e);
        }
    }

    /** The public half, where the id is this key's. */
    Optional<RSAPublicKey> key(String keyId) {
        try {
            return keyId.equals(key.getKeyID()) ? Optional.of(key.toRSAPublicKey()) : Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException("an RSA key without a public half", e);
        }
    }

    /** The claims, signed; valid from now on. */
    String sign(JWTClaimsSet.Builder claims) {
        Instant now = time.now();
        JWTClaimsSet all = claims.notBeforeTime(Date.from(now))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        SignedJWT token = new SignedJWT(header.build(), all);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return token.serialize();
    }

    /** The claims of a token that this key signed and that has not expired; empty for any other. */
    Optional<JWTClaimsSet> claims(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours =
                    JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(new RSASSAVerifier(key));
            return ours ? Optional.of(jwt.getJWTClaimsSet()).filter(this::isCurrent) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        Date end = claims.getExpirationTime();
        return end != null && time.now().isBefore(end.toInstant());
    }
}
