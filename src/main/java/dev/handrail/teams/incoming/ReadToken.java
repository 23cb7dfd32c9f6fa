package dev.handrail.teams.incoming;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.handrail.teams.incoming.Verdict.Claims;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a token apart and checks what does not change while it lives: algorithm, signature, issuer, audience. */
final class ReadToken {
    private final SignedJWT token;
    private final String keyId;

    private ReadToken(SignedJWT token, String keyId) {
        this.token = token;
        this.keyId = keyId;
    }

    /** The token's parts; empty where it is no token signed by RS256 with a named key. */
    static Optional<ReadToken> parse(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            String keyId = token.getHeader().getKeyID();
            return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) && keyId != null && !keyId.isBlank()
                    ? Optional.of(new ReadToken(token, keyId))
                    : Optional.empty();
        } catch (ParseException | RuntimeException e) {
            // Whatever the parser makes of garbage, it is garbage.
            return Optional.empty();
        }
    }

    String keyId() {
        return keyId;
    }

    boolean isSignedBy(RSAPublicKey key) {
        try {
            return token.verify(new RSASSAVerifier(key));
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    /** The claims, once the signature is checked; empty where issuer, audience or expiry are not as they must be. */
    Optional<Claims> claims(String issuer, String audience) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            if (!issuer.equals(claims.getIssuer())
                    || !List.of(audience).equals(claims.getAudience())
                    || expires == null) {
                return Optional.empty();
            }
            @Nullable Date notBefore = claims.getNotBeforeTime();
            return Optional.of(new Claims(
                    keyId,
                    notBefore == null ? null : notBefore.toInstant(),
                    expires.toInstant(),
                    claims.getStringClaim("serviceurl")));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
