package dev.handrail.teams.incoming;

import dev.handrail.teams.BotIdentity;
import dev.handrail.teams.BotIdentity.TrustedKey;
import dev.handrail.teams.incoming.Verdict.Claims;
import dev.handrail.teams.incoming.Verdict.Refused;
import dev.handrail.teams.incoming.Verdict.Trusted;
import dev.handrail.teams.incoming.Verdict.Undecided;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether the sender of a request is the platform. The only way in. */
@Component
final class VerifyToken {
    static final Duration SKEW = Duration.ofMinutes(5);
    private static final String SCHEME = "Bearer ";

    private final BotIdentity identity;
    private final SystemTime time;
    private final RememberedTokens remembered;

    VerifyToken(BotIdentity identity, SystemTime time) {
        this.identity = identity;
        this.time = time;
        this.remembered = new RememberedTokens(time);
    }

    /**
     * @param authorization the request's Authorization header
     */
    Verdict verify(@Nullable String authorization) {
        if (authorization == null) {
            return new Refused("no Authorization header");
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Refused("not a bearer token");
        }
        String token = authorization.substring(SCHEME.length()).strip();
        try {
            return remembered.find(token).map(this::stillGood).orElseGet(() -> firstSeen(token));
        } catch (KeysUnknown e) {
            return new Undecided(String.valueOf(e.getMessage()));
        }
    }

    private Verdict stillGood(RememberedTokens.Entry known) {
        Optional<TrustedKey> key = key(known.claims().keyId());
        return key.isPresent() && key.get().key().equals(known.key())
                ? inTime(known.claims(), key.get())
                : new Refused("its key is no longer the issuer's");
    }

    private Verdict firstSeen(String token) {
        Optional<ReadToken> read = ReadToken.parse(token);
        if (read.isEmpty()) {
            return new Refused("not a token signed by RS256 with a named key");
        }
        Optional<TrustedKey> key = key(read.get().keyId());
        if (key.isEmpty()) {
            return new Refused("unknown key");
        }
        if (!read.get().isSignedBy(key.get().key())) {
            return new Refused("bad signature");
        }
        Optional<Claims> claims = read.get().claims(identity.issuer(), identity.appId());
        if (claims.isEmpty()) {
            return new Refused("wrong issuer or audience, or no expiry");
        }
        Verdict verdict = inTime(claims.get(), key.get());
        if (verdict instanceof Trusted) {
            remembered.add(
                    token, new RememberedTokens.Entry(claims.get(), key.get().key()));
        }
        return verdict;
    }

    private Optional<TrustedKey> key(String id) {
        try {
            return identity.key(id);
        } catch (IllegalStateException e) {
            throw new KeysUnknown(e);
        }
    }

    private Verdict inTime(Claims claims, TrustedKey key) {
        Instant now = time.now();
        if (!now.isBefore(claims.expiresAt().plus(SKEW))) {
            return new Refused("expired");
        }
        if (claims.notBefore() != null && now.isBefore(claims.notBefore().minus(SKEW))) {
            return new Refused("not valid yet");
        }
        return new Trusted(claims, key.endorsements());
    }

    /** The identity's own failure, told from every other. */
    private static final class KeysUnknown extends RuntimeException {
        KeysUnknown(IllegalStateException cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
