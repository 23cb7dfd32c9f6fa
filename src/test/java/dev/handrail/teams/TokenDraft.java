package dev.handrail.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A token such as the platform sends, to be spoiled in one respect. */
record TokenDraft(
        SigningKey key,
        @Nullable String keyId,
        JWSAlgorithm algorithm,
        String issuer,
        @Nullable String audience,
        @Nullable Instant notBefore,
        @Nullable Instant expires,
        @Nullable String serviceUrl) {
    static TokenDraft good(SigningKey key, Instant now) {
        return new TokenDraft(
                key,
                key.rsa().getKeyID(),
                JWSAlgorithm.RS256,
                Platform.ISSUER,
                Platform.APP_ID,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(1)),
                Platform.SERVICE_URL);
    }

    TokenDraft keyId(@Nullable String id) {
        return new TokenDraft(key, id, algorithm, issuer, audience, notBefore, expires, serviceUrl);
    }

    TokenDraft algorithm(JWSAlgorithm other) {
        return new TokenDraft(key, keyId, other, issuer, audience, notBefore, expires, serviceUrl);
    }

    TokenDraft issuer(String other) {
        return new TokenDraft(key, keyId, algorithm, other, audience, notBefore, expires, serviceUrl);
    }

    TokenDraft audience(@Nullable String other) {
        return new TokenDraft(key, keyId, algorithm, issuer, other, notBefore, expires, serviceUrl);
    }

    TokenDraft notBefore(Instant other) {
        return new TokenDraft(key, keyId, algorithm, issuer, audience, other, expires, serviceUrl);
    }

    TokenDraft expires(@Nullable Instant other) {
        return new TokenDraft(key, keyId, algorithm, issuer, audience, notBefore, other, serviceUrl);
    }

    TokenDraft serviceUrl(@Nullable String other) {
        return new TokenDraft(key, keyId, algorithm, issuer, audience, notBefore, expires, other);
    }

    String bearer() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(keyId)
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims());
            token.sign(signer());
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return "Bearer " + new PlainJWT(claims()).serialize();
    }

    private JWSSigner signer() throws JOSEException {
        // The classic forgery: the public key taken for a shared secret.
        return JWSAlgorithm.HS256.equals(algorithm)
                ? new MACSigner(key.rsa().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                : new RSASSASigner(key.rsa());
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .notBeforeTime(notBefore == null ? null : Date.from(notBefore))
                .expirationTime(expires == null ? null : Date.from(expires))
                .claim("serviceurl", serviceUrl)
                .build();
    }
}
